import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# Güvenlik Politikası

## Güvenlik Açığı Bildirimi

Bir güvenlik açığı keşfederseniz lütfen herkese açık bir issue açmayın. Bunun yerine guvenlik@cinar.dev adresine e-posta gönderin.

Raporunuzu aldığımızı 48 saat içinde onaylayacağız. 7 gün içinde ayrıntılı bir yanıt vereceğiz.`,
    {
      language: 'tr',
      kind: 'policy',
      channels: ['email guvenlik@cinar.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'a capital with a dot, working days',
    `# Güvenlik

## İletişim

Güvenlik açıklarını GitHub Issues yerine sec@defne.com.tr adresine bildirin.
İlk yanıtı 3 iş günü içinde vermeyi hedefliyoruz.`,
    { channels: ['email sec@defne.com.tr'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'typed without the marks of the language',
    `# Guvenlik Politikasi

## Guvenlik Acigi Bildirimi

Lutfen guvenlik aciklarini herkese acik olarak paylasmayin. Bize sec@defne.com.tr adresinden ulasin, 72 saat icinde yanit veririz.`,
    {
      language: 'tr',
      channels: ['email sec@defne.com.tr'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 72h'],
    },
  ],
  [
    'private reporting of the forge',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

GitHub'ın özel güvenlik açığı bildirme özelliğini kullanın: Security sekmesinde "Report a vulnerability" düğmesine tıklayın.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

psirt@kavak.com.tr adresinden bize ulaşın.

## Çözüm süreleri

| Önem derecesi | Düzeltme süresi |
| --- | --- |
| Kritik | 7 gün |
| Yüksek | 30 gün |
| Orta | 60 gün |
| Düşük | 90 gün |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

info@kavak.dev adresinden bize ulaşın.

## Yanıt süreci

1. Raporunuza 3-5 iş günü içinde yanıt veririz.
2. İlerleme hakkında sizi haftada bir bilgilendiririz.
3. Düzeltme yayımlandıktan sonra bir güvenlik duyurusu yayınlarız.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: ['advisories', 'process'] },
  ],
  [
    'a wait until the fix',
    `# Güvenlik

## Açıklama politikası

Bu proje için sorumlu açıklama ilkesini benimsiyoruz. Açık giderilene kadar ayrıntıları kamuoyuyla paylaşmayın.`,
    { publicReports: 'discouraged', topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# Güvenlik Politikası

## Desteklenen sürümler

| Sürüm | Destek durumu |
| --- | --- |
| 3.x | Destekleniyor |
| 2.x | Yalnızca güvenlik güncellemeleri |
| 1.x | Desteklenmiyor |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# Güvenlik Politikası

## Desteklenen sürümler

Güvenlik güncellemelerini yalnızca en son kararlı sürüm alır. 1.4 sürümü artık desteklenmiyor.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

bug@ardic.dev adresine yazın. Lütfen şu bilgileri ekleyin:

- Açığın açıklaması ve olası etkisi
- Yeniden üretme adımları
- Etkilenen sürümler`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

bug@ardic.dev adresine yazın. E-postanızı [PGP anahtarımızla](https://ardic.dev/key.asc) şifreleyebilirsiniz.

İsterseniz sürüm notlarında adınızı anarız.

Şu anda para ödülü sunmuyoruz.

İyi niyetli araştırmacılara karşı yasal işlem başlatmayacağız.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# Güvenlik Politikası

## Güvenlik açığı bildirimi

Bir güvenlik açığı bulursanız [issue](https://github.com/a/b/issues) açın.`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# Güvenlik Politikası

## Desteklenen Sürümler

Projenizin hangi sürümlerinin güvenlik güncellemeleri aldığını insanlara bildirmek için bu bölümü kullanın.

| Sürüm | Destekleniyor |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## Güvenlik Açığı Bildirimi

İnsanlara bir güvenlik açığını nasıl bildireceklerini anlatmak için bu bölümü kullanın.`,
    { kind: 'template' },
  ],
  [
    'a rhythm that the unit tells, and an embargo from the announcement',
    `# Güvenlik politikası

## Bundan sonraki süreç

Bildiriminizi aldığımızı 2 gün içinde teyit edeceğiz.
Ayrıntılı bir yanıtı bunu izleyen 5 iş günü içinde alırsınız.
İlerleme hakkında sizi 3 günde bir bilgilendireceğiz.

Ambargo, duyurudan 7 gün sonra biter.`,
    { timeframes: ['acknowledge 2d', 'assess 5bd', 'update 3d', 'disclose 7d'] },
  ],
  [
    'a rhythm without a number',
    `# Güvenlik politikası

## Yanıt süreleri

İlerleme hakkında sizi haftada bir bilgilendireceğiz.`,
    { timeframes: ['update 1w'] },
  ],
  [
    'what is done after that',
    `# Güvenlik

Bildirimleri delik@ceviz.tr adresine yazın. Bildirimi inceliyoruz. Ardından bir yama hazırlanır ve yayımlanır.`,
    { topics: ['process'] },
  ],
])
