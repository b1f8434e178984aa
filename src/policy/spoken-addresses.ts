/**
 * How "@", "." and other signs are said where an address is spelt out to hide it from machines. Words of all languages together, since an
 * address is often spelt in another language than the text around it.
 */
export const SPOKEN_AT: readonly string[] = [
  'at',
  'arroba',
  'arobase',
  'arobas',
  'chez',
  'chiocciola',
  'klammeraffe',
  'apenstaartje',
  'snabel-a',
  'snabela',
  'krøllalfa',
  'małpa',
  'malpa',
  'zavináč',
  'zavinac',
  'собака',
  'собачка',
  'собачку',
  'kuyruklu a',
  'アットマーク',
  'アット',
  '艾特',
  '골뱅이',
  'a còng',
]

/** Words for "@" that mean too much else to be one without brackets. */
export const BRACKETED_AT: readonly string[] = ['et', 'ät', 'a', 'в', 'на']

export const SPOKEN_DOT: readonly string[] = [
  'dot',
  'punto',
  'ponto',
  'point',
  'punkt',
  'punt',
  'kropka',
  'tečka',
  'tecka',
  'nokta',
  'titik',
  'точка',
  'крапка',
  'ドット',
  '点',
  '點',
  '점',
  'chấm',
]

/** Words for "." that mean too much else to be one without brackets. */
export const BRACKETED_DOT: readonly string[] = ['period', 'full stop']

// biome-ignore format: a list of words
export const SPOKEN_PLUS: readonly string[] = ['plus', 'más', 'mais', 'più', 'piu', 'плюс', 'artı', 'プラス', '加', '加号', '플러스', 'زائد']

// biome-ignore format: a list of words
export const SPOKEN_HYPHEN: readonly string[] = [
  'minus', 'dash', 'hyphen', 'bindestrich', 'tiret', 'guion', 'guión', 'menos', 'hífen', 'hifen', 'traço', 'trattino', 'meno', 'streepje',
  'koppelteken', 'myślnik', 'łącznik', 'pomlčka', 'spojovník', 'дефис', 'дефіс', 'тире', 'минус', 'мінус', 'tire', 'eksi', 'strip',
  'bindestreck', 'bindestrek', 'ハイフン', '连字符', '減號', '减号', '하이픈', 'gạch ngang',
]

// biome-ignore format: a list of words
export const SPOKEN_UNDERSCORE: readonly string[] = [
  'underscore', 'underline', 'unterstrich', 'tiret bas', 'souligné', 'guion bajo', 'guión bajo', 'sublinhado', 'trattino basso',
  'liggend streepje', 'podkreślenie', 'podkreślnik', 'podtržítko', 'подчёркивание', 'подчеркивание', 'підкреслення', 'alt çizgi',
  'garis bawah', 'understreck', 'understrek', 'アンダースコア', 'アンダーバー', '下划线', '底線', '밑줄', '언더바', 'gạch dưới',
]

/** Whether an element of HTML is no element, but a word of an address that is spelt out: "ann<at>lantern<dot>dev", "<ann at lantern dot dev>". */
export function isSpeltOut(element: string, attributes: Iterable<string>): boolean {
  return SIGNS.has(element) || [...attributes].some((attribute) => SPOKEN_AT.includes(attribute))
}

const SIGNS: ReadonlySet<string> = new Set([
  ...SPOKEN_AT,
  ...SPOKEN_DOT,
  ...BRACKETED_DOT,
  ...SPOKEN_PLUS,
  ...SPOKEN_HYPHEN,
  ...SPOKEN_UNDERSCORE,
])
