/**
 * How "@" and "." are said where an address is spelt out to hide it from machines. Words of all languages together, since an
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
