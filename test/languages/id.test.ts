import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply and a detailed one',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Jika Anda menemukan kerentanan, mohon jangan membuat issue publik. Kirimkan email ke keamanan@merapi.dev.

Kami akan mengonfirmasi penerimaan laporan Anda dalam waktu 48 jam dan memberikan tanggapan yang rinci dalam 7 hari.`,
    {
      language: 'id',
      kind: 'policy',
      channels: ['email keamanan@merapi.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h', 'assess 7d'],
      topics: ['process'],
    },
  ],
  [
    'informal address, working days after the number',
    `# Keamanan

## Lapor celah keamanan

Kalau kamu menemukan celah keamanan, jangan dibahas di tempat umum ya. Kirim pesan ke sec@bromo.id, kami balas dalam 3 hari kerja.`,
    { channels: ['email sec@bromo.id'], publicReports: 'discouraged', timeframes: ['acknowledge 3bd'] },
  ],
  [
    'private reporting of the forge',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Gunakan fitur pelaporan kerentanan privat di GitHub: buka tab Security, lalu klik "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'times by severity in a table',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Hubungi kami di psirt@toba.co.id jika Anda menemukan kerentanan.

## Waktu perbaikan

| Tingkat keparahan | Waktu perbaikan |
| --- | --- |
| Kritis | 7 hari |
| Tinggi | 30 hari |
| Sedang | 60 hari |
| Rendah | 90 hari |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'a rhythm and a range',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Hubungi info@toba.dev.

## Proses penanganan

1. Kami menanggapi laporan dalam 3-5 hari kerja.
2. Kami memberi tahu Anda perkembangan perbaikan setiap minggu.
3. Kami merilis perbaikan dan menerbitkan pengumuman keamanan.`,
    { timeframes: ['acknowledge 5bd', 'update 1w'], topics: expect.arrayContaining(['process']) },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Kebijakan Keamanan

## Pengungkapan

Kami menerapkan pengungkapan yang bertanggung jawab. Mohon jangan mengungkapkan detail kerentanan sebelum perbaikan dirilis.
Beri kami waktu 90 hari sebelum Anda mempublikasikan temuan.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'a table of versions',
    `# Kebijakan Keamanan

## Versi yang Didukung

| Versi | Status dukungan |
| --- | --- |
| 3.x | Didukung |
| 2.x | Hanya perbaikan keamanan |
| 1.x | Tidak lagi didukung |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'versions in prose',
    `# Kebijakan Keamanan

## Versi yang Didukung

Hanya versi stabil terbaru yang menerima pembaruan keamanan. Versi 1.4 tidak lagi didukung.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'what to put into a report',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Kirim laporan ke bug@rinjani.dev. Harap sertakan:

- Deskripsi kerentanan dan dampaknya
- Langkah-langkah untuk mereproduksi
- Versi yang terdampak`,
    { topics: ['report-contents'] },
  ],
  [
    'credit, no bounty, safe harbour, encryption',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Kirim laporan ke bug@rinjani.dev. Anda dapat mengenkripsi laporan dengan [kunci PGP](https://rinjani.dev/key.asc) kami.

Setelah perbaikan dirilis, nama Anda akan kami cantumkan di catatan rilis, kecuali Anda ingin tetap anonim.

Saat ini kami tidak menawarkan program bug bounty.

Kami tidak akan mengambil tindakan hukum terhadap penelitian yang dilakukan dengan itikad baik.`,
    { topics: expect.arrayContaining(['bounty', 'credit', 'encryption', 'safe-harbor']) },
  ],
  [
    'an invitation to the public tracker',
    `# Kebijakan Keamanan

## Melaporkan Kerentanan

Jika Anda menemukan kerentanan, silakan buka [issue](https://github.com/a/b/issues).`,
    { channels: ['issue https://github.com/a/b/issues'], publicReports: 'invited' },
  ],
  [
    'the template of the forge, left as it was',
    `# Kebijakan Keamanan

## Versi yang Didukung

Gunakan bagian ini untuk memberi tahu orang-orang versi proyek Anda yang saat ini menerima pembaruan keamanan.

| Versi | Didukung |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 5.0.x | :x: |

## Melaporkan Kerentanan

Gunakan bagian ini untuk memberi tahu orang-orang cara melaporkan kerentanan.`,
    { kind: 'template' },
  ],
  [
    'research that is allowed, and an item list for "laporan Anda"',
    `# Kebijakan keamanan

## Melaporkan kerentanan

Mohon sertakan dalam laporan Anda:

- nama proyek
- nomor seri

Kami merilis perbaikan segera setelah pengujian selesai.

## Bagi peneliti

Penelitian keamanan dengan itikad baik kami izinkan.

## Versi yang didukung

| Versi | Perbaikan keamanan sampai |
| --- | --- |
| 2.x | 2031-05 |`,
    { topics: expect.arrayContaining(['report-contents', 'safe-harbor']), versions: 'table: 2.x yes' },
  ],
  [
    'what is done after that',
    `# Setelah itu

Laporan ke lubang@kenari.id kami periksa dulu. Setelah itu kami menyiapkan perbaikan dan merilisnya.`,
    { topics: ['process'] },
  ],
  [
    'a step that is joined by "lalu"',
    `# Keamanan

Laporkan ke lubang@kenari.id. Kami balas dalam seminggu, lalu mengabari perkembangannya setiap dua minggu.`,
    { timeframes: ['acknowledge 1w', 'update 2w'] },
  ],
])
