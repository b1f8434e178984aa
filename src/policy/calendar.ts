import { latePattern, pattern } from '../pattern.js'

const WORDS = latePattern(() => /\p{L}+/gu)
const YEAR_NUMBER = pattern(/\b\d{4}\b/)
const DAY_NUMBER = pattern(/\b(\d{1,2})(?!\d)/)

/** A stated day, month, quarter or year: the last moment that belongs to it, and whether it is exact to the month. */
export interface StatedDate {
  /** The first moment after it, in UTC. */
  end: Date
  exactToMonth: boolean
}

const ISO = pattern(/\b(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\b/)
const QUARTER = pattern(/\bQ([1-4])[\s/-]*(\d{4})\b|\b(\d{4})[\s/-]*Q([1-4])\b/i)
/** Letters of the shortest abbreviation of a month. */
const SHORTEST_ABBREVIATION = 3
const YEAR = pattern(/^\D*\b(\d{4})\b\D*$/)

/** Reads a date as people write it, in the language's names of months: `2026-11`, `30 May 2027`, `Q2 2026`; null for anything else. */
export function parseStatedDate(text: string, language: string): StatedDate | null {
  const iso = ISO.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null)
  const quarter = QUARTER.exec(text)
  if (quarter) return dateOf(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3, null)
  const named = parseNamedMonth(text, language)
  if (named) return named
  const year = YEAR.exec(text)
  return year ? { end: new Date(Date.UTC(Number(year[1]) + 1, 0, 1)), exactToMonth: false } : null
}

/** Whether a text holds dates and nothing else, such as "until 24 May 2022 – 20 Dec 2022" without its first word. */
export function isOnlyDates(text: string, language: string): boolean {
  if (!YEAR_NUMBER.test(text)) return false
  const words = text.toLowerCase().match(WORDS()) ?? []
  const months = monthNames(language)
  return words.every((word) => ORDINAL.test(word) || months.some((name) => abbreviates(word, name)))
}

/** The ending of "3rd", the "Q" of a quarter. */
const ORDINAL = pattern(/^(?:st|nd|rd|th|q)$/)

function parseNamedMonth(text: string, language: string): StatedDate | null {
  const year = YEAR_NUMBER.exec(text)
  if (!year) return null
  const words = text.toLowerCase().match(WORDS()) ?? []
  const month = monthNames(language).findIndex((name) => words.some((word) => abbreviates(word, name)))
  const day = DAY_NUMBER.exec(text)
  return month >= 0 ? dateOf(Number(year[0]), month + 1, day ? Number(day[1]) : null) : null
}

/** Whether the word is the name or its beginning, such as `sept`. */
function abbreviates(word: string, name: string): boolean {
  return word.length >= SHORTEST_ABBREVIATION && name.startsWith(word)
}

/** The tables that this takes are loaded when it is first asked, for as long as it takes to read a policy: only where there is a year. */
function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)).toLowerCase())
}

/** Months count from 1. Null for a month or day that no calendar has. */
function dateOf(year: number, month: number, day: number | null): StatedDate | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const end = day === null ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)
  return { end: new Date(end), exactToMonth: true }
}
