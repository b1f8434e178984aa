import type { Language } from './language.js'
import { phrases, wordsOf } from './words.js'

export const id: Language = {
  tag: 'id',
  name: 'Indonesian',
  abbreviations: new Set(['dll.', 'dsb.', 'dst.', 'mis.', 'yg.', 'tgl.', 'no.', 'hlm.', 'maks.', 'min.', 'dr.']),
  words: wordsOf({
    we: 'kami, saya, tim kami, tim (keamanan|pengembang|pengelola|proyek|inti), (para |)pengelola proyek, pengelola, pengembang, maintainer, tim',
    us: 'kepada kami, kepada saya, hubungi kami, dengan kami, kami miliki, ke kami, beri tahu kami',
    your: 'anda kirim, laporan anda, laporanmu, temuan anda, milik anda',
    you: 'anda, kamu, kalian, pelapor, peneliti, peneliti keamanan, penemu, siapa pun, siapapun',
    'third-party': 'pihak ketiga, (pustaka|dependensi|modul|layanan|komponen) pihak ketiga, upstream, hulu, vendor',
    not: 'tidak, jangan, bukan, tanpa, belum, hindari, dilarang, alih-alih, daripada, mohon untuk tidak, tak, tidak akan, jangan pernah, mohon tidak, tidak ada, janganlah',
    if: 'jika, apabila, kalau, bila, jikalau, dalam hal, seandainya',
    until: `sampai, hingga, sebelum, sampai dengan, sampai kami, hingga kami, sebelum kami, selama belum, sampai (masalah|kerentanan|celah)`,
    after: 'setelah, sesudah, begitu, sejak, setelah itu, usai',
    when: 'ketika, saat, selama, karena, agar, supaya, sehingga, untuk memastikan, untuk membantu',
    and: 'dan, serta, lalu, kemudian, dan juga',
    or: 'atau',
    but: 'tetapi, namun, sebaliknya, melainkan, sebagai gantinya, akan tetapi',
    please:
      'mohon, silakan, harap, silahkan, tolong, dimohon, dimohonkan, kami mohon, kami memohon, kami meminta, diharapkan, kami sarankan, disarankan, sebaiknya, mohon untuk',
    will: 'akan, berkomitmen, berjanji, menjamin, anda akan, berkomitmen untuk',
    aim: 'berusaha, berupaya, biasanya, umumnya, target, berusaha untuk, berupaya untuk, mengupayakan, usahakan, perkiraan, kira-kira, bertujuan, sebisa mungkin, diperkirakan, mencoba',
    may: 'dapat, bisa, mungkin, boleh',
    must: 'harus, wajib, perlu, diwajibkan, diharuskan',
    every:
      'setiap, tiap, secara berkala, berkala, secara rutin, secara teratur, reguler, setidaknya, rutin, update reguler, pembaruan rutin',
    other: `(bug|masalah|pertanyaan|laporan|isu|issue) (lain|lainnya|umum|biasa), bug umum, (masalah|bug|isu|pertanyaan|laporan|) non-keamanan, yang tidak terkait keamanan, tidak terkait (dengan |)keamanan, permintaan fitur, pertanyaan umum, usulan fitur, di luar keamanan`,
    lesser:
      'tidak sensitif, tidak kritis, risiko rendah, sudah (publik|diketahui umum), yang sudah diketahui umum, minor',
    directly: 'langsung, secara langsung, secara pribadi langsung',
    'reported-by': 'dilaporkan oleh, ditemukan oleh',
    available: 'tersedia, tidak tersedia, aktif, diaktifkan, tidak aktif, memungkinkan',
    vulnerability: `kerentanan, (potensi |)(celah|lubang|kelemahan|masalah|isu|bug|cacat|risiko|insiden|ancaman|eksploitasi) keamanan, kerentanan (keamanan|potensial), celah, kerentanannya, masalah (terkait |)keamanan, isu (terkait |)keamanan, potensi (kerentanan|celah), security issue, temuan keamanan`,
    sensitive: 'sensitif, informasi sensitif, data sensitif, informasi rahasia',
    security: 'keamanan, aman, pengamanan',
    report:
      'laporan, laporkan, melaporkan, lapor, melaporkannya, dilaporkan, pelaporan, laporkanlah, laporan (kerentanan|keamanan|anda), laporkan (kerentanan|celah|masalah), laporanmu',
    send: 'kirim, kirimkan, mengirim, mengirimkan, kirimlah, dikirim, dikirimkan, kirim email, kirimkan email, tulis, ajukan, sampaikan, menyampaikan, menyampaikan laporan, bagikan, kirim pesan, teruskan, mengirim email',
    contact: 'hubungi, menghubungi, kontak, hubungi kami, dihubungi, kontak kami, menghubungi kami',
    notify:
      'beri tahu (kami|saya|tim), beritahu (kami|saya|tim), beri tahukan, memberi tahu kami, memberitahu kami, informasikan kepada kami, kabari (kami|saya), memberitahukan kepada kami, memberitahukan kepada pengelola',
    open: 'buka, membuka, buat, membuat, dibuka, klik, pilih, tekan, isi, mengisi, buatlah, masuk ke, kunjungi, membuat draf, ajukan issue, ajukan',
    use: 'melalui, lewat, menggunakan, gunakan, via, dengan, ke, di, dengan menggunakan, menggunakan fitur, alamat, ikuti, ikuti langkah',
    discover:
      'menemukan, temukan, menduga, mencurigai, mengetahui, ditemukan, menyadari, mendeteksi, mengidentifikasi, percaya, yakin',
    public:
      'publik, secara publik, umum, ke publik, secara terbuka, terbuka, di depan umum, media sosial, ke media, khalayak, kepada publik, di publik, ke publik atau media, di tempat umum',
    private:
      'secara pribadi, pribadi, privat, secara privat, rahasia, kerahasiaan, rahasiakan, merahasiakan, tertutup, secara tertutup, secara rahasia, dirahasiakan, jaga kerahasiaan, menjaga kerahasiaan, konfidensial, secara konfidensial, tidak publik, jalur pribadi, non-publik, secara diam-diam',
    tracker: 'isu, tiket, diskusi, issue, pull request, laporan bug, thread, permintaan tarik, isu github',
    'public-place': `(issue|issues|isu|tiket|diskusi|forum|pull request|kanal|saluran|channel|tempat|laporan) (github |)(publik|umum|terbuka), (issue|issues|isu) (di |pada |)github, (issue|issues|isu) (publik|terbuka) (di |pada |)github, github (issue|issues|discussions), public issue, pelacak (isu|masalah|bug), issue tracker, forum, milis, daftar surat, tab issues, issue publik, halaman issues, grup (publik|umum)`,
    advisory: `(draf |)(security advisory|security advisories), (nasihat|saran|penasihat|peringatan|advisori|advisory|imbauan) keamanan (github|), draf (advisory|advisori|nasihat keamanan), isu rahasia`,
    'private-reporting': `(pelaporan|laporan) (kerentanan |keamanan |)(secara |)(pribadi|privat|tertutup|rahasia), (pelaporan|laporan) (pribadi|privat) (kerentanan|), fitur (pelaporan|laporan) (kerentanan |)(pribadi|privat|), private vulnerability reporting, "laporkan kerentanan", “laporkan kerentanan”, tombol (report a vulnerability|"report a vulnerability"|laporkan kerentanan)`,
    'security-tab': `tab (security|keamanan|"security"|“security”), menu (security|keamanan), bagian (security|"security"), halaman security, report a vulnerability, github security (advisory|advisories)`,
    email:
      'email, e-mail, surel, surat elektronik, alamat email, alamat surel, lewat email, via email, melalui email, pos-el',
    'direct-message': 'pesan (langsung|pribadi), dm, pesan privat',
    chat: 'discord, telegram, whatsapp, slack, twitter, wa',
    form: 'formulir, formulir (kontak|pelaporan|online|laporan|web), form, form (kontak|pelaporan)',
    phone: 'telepon, nomor telepon, hubungi nomor',
    website: 'situs web, situs, website, laman',
    profile: 'profil, profil github, halaman profil, riwayat commit',
    channel:
      'cara, cara berikut, saluran, saluran berikut, metode, berikut, berikut ini, salah satu cara, langkah-langkah berikut, langkah berikut, jalur, kanal',
    owner:
      '(tim |)(pengelola|pengembang|pemilik|pemelihara|maintainer|penulis|admin) (proyek|repositori|repo|utama|), tim keamanan, tim pengembang, maintainer, penanggung jawab, pemelihara',
    question: 'pertanyaan, tanya, saran, masukan, umpan balik, bantuan, dukungan teknis, informasi lebih lanjut',
    bug: 'bug, kesalahan, galat, cacat',
    conduct: 'kode etik, privasi, kebijakan privasi, data pribadi, pers, hukum',
    include: `sertakan, menyertakan, cantumkan, mencantumkan, lampirkan, melampirkan, berisi, berikan, memberikan, termasuk, memuat, mencakup, tuliskan, jelaskan, informasi berikut, detail berikut, hal-hal berikut, hal berikut, rincian berikut, sebanyak mungkin, sedetail mungkin, selengkap mungkin, isi laporan, apa yang (harus |perlu |)(disertakan|dicantumkan|dilaporkan), yang (harus|perlu) disertakan, sertakan rincian`,
    'content-item': `(deskripsi|penjelasan|uraian|ringkasan|jenis|tipe) (lengkap|detail|rinci|jelas|singkat|mengenai|tentang|kerentanan|masalah|), deskripsi, (langkah|langkah-langkah|cara|tahapan|instruksi) (untuk |)(mereproduksi|reproduksi|menghasilkan ulang|mengulang|mereplikasi), langkah-langkah, langkah reproduksi, reproduksi, (potensi |kemungkinan |)dampak (potensial|yang mungkin|kerentanan|), dampaknya, (versi|komponen|berkas|file|modul|sistem|produk|bagian|lingkungan) (yang |)(terdampak|terpengaruh|rentan|terkena|digunakan), versi perangkat lunak, bukti konsep, proof of concept, kode (eksploitasi|exploit|bukti konsep|contoh), skenario (serangan|eksploitasi), vektor serangan, (saran|usulan|kemungkinan|rekomendasi) (perbaikan|solusi|mitigasi), tangkapan layar, screenshot, log, konfigurasi, informasi (lingkungan|versi|kontak), nomor versi, tingkat keparahan, sistem operasi, lingkungan`,
    detail: 'detail, rincian, informasi, detil, secara rinci, informasi detail, terperinci',
    acknowledge: `mengonfirmasi (penerimaan|bahwa|telah menerima|laporan), mengkonfirmasi (penerimaan|bahwa|telah menerima|laporan), konfirmasi (penerimaan|bahwa laporan|awal|diterima), mengakui (penerimaan|laporan), pengakuan (penerimaan|awal), tanda terima, (respons|tanggapan|balasan|jawaban|respon|konfirmasi) (awal|pertama), menerima konfirmasi, mengonfirmasi, mengkonfirmasi, konfirmasi, mengakui`,
    respond:
      'balas, jawab, merespons, merespon, menanggapi, membalas, menjawab, respons, respon, tanggapan, balasan, jawaban, menghubungi anda, menghubungi pelapor, membalas laporan, waktu respons, waktu tanggapan, mendengar kabar, tidak mendapat balasan, tidak menerima balasan, ditanggapi, direspons, menanggapi laporan, feedback',
    receipt: 'penerimaan, menerima, diterima',
    assess: `menilai, penilaian, evaluasi, mengevaluasi, menyelidiki, penyelidikan, investigasi, menginvestigasi, memverifikasi, verifikasi, memvalidasi, validasi, menganalisis, analisis, meninjau, peninjauan, menelaah, memeriksa, triase, triage, klasifikasi, diverifikasi, dievaluasi, diselidiki, dianalisis, ditinjau, mereproduksi masalah, memprioritaskan, menentukan, mengonfirmasi (masalah|kerentanan|celah|validitas), mengkonfirmasi (masalah|kerentanan|celah), (respons|tanggapan|balasan|jawaban) (yang |)(terperinci|rinci|mendetail|detail|lengkap), rencana (perbaikan|tindakan|penanganan), langkah selanjutnya, langkah berikutnya, perkiraan waktu`,
    detailed:
      '(respons|tanggapan|balasan|jawaban) (yang |)(terperinci|rinci|mendetail|detail|lengkap), rencana (perbaikan|tindakan|penanganan), langkah selanjutnya, langkah berikutnya, perkiraan waktu',
    inform:
      'perkembangan, kemajuan, progres, memberi kabar, memberi tahu anda, memberitahu anda, mengabari anda, menginformasikan, menginformasikan kepada anda, informasi terbaru, kabar terbaru, update reguler, pembaruan status, pembaruan rutin, status perbaikan, memberikan (pembaruan|update|kabar|informasi terbaru), update, terus memberi tahu, memberi anda kabar, status laporan, diberi tahu, pembaruan berkala, kabar',
    fix: `(waktu|target|tenggat) (perbaikan|penyelesaian), memperbaiki, perbaikan, diperbaiki, perbaikannya, menambal, tambalan, patch, menyelesaikan (masalah|isu|kerentanan), menyelesaikan, penyelesaian, mitigasi, memitigasi, mengatasi, hotfix, diatasi, ditambal, merilis (perbaikan|patch|pembaruan|tambalan|versi), solusi, remediasi`,
    release:
      'merilis (perbaikan|patch|pembaruan|tambalan|versi), rilis, merilis, dirilis, menerbitkan versi, mengeluarkan (patch|perbaikan|pembaruan), meluncurkan',
    publish: `mengungkapkan, mengungkap, pengungkapan, diungkapkan, mempublikasikan, memublikasikan, dipublikasikan, publikasi, menyebarkan, menyebarluaskan, membocorkan, mengumumkan, diumumkan, pengumuman, ungkapkan, publikasikan, sebarkan, umumkan, membahas, membicarakan, dibahas, dibicarakan, disebarkan, disebarluaskan, dibagikan, mendiskusikan, bocorkan, membagikan, diskusikan, membuka informasi`,
    disclosure: 'pengungkapan, pengungkapan (publik|kerentanan), embargo, disclosure',
    coordinated:
      'pengungkapan (kerentanan |)(secara |yang |)(terkoordinasi|bertanggung jawab|terkoordinir), (responsible|coordinated) disclosure',
    responsibly: 'bertanggung jawab, secara bertanggung jawab, dengan cara yang bertanggung jawab',
    agree:
      'berkoordinasi, mengoordinasikan, mengkoordinasikan, koordinasi, bekerja sama, menyepakati, disepakati, kesepakatan, sepakat, bersama-sama',
    wait: 'beri kami waktu, berikan kami waktu, memberi kami waktu, memberikan kami waktu, menunggu, tunggu, tunggulah, jaga kerahasiaan, menjaga kerahasiaan, rahasiakan, merahasiakan, beri kami, berikan kami, izinkan kami, tunda, menunda, beri waktu, berikan waktu, memberi waktu',
    opportunity:
      'kesempatan, (waktu|jangka waktu) (yang |)(wajar|cukup|memadai|masuk akal), waktu untuk (memperbaiki|menangani|menyelesaikan|merespons)',
    prioritize:
      'serius, dengan serius, prioritas tertinggi, prioritas utama, menghargai, mengapresiasi, terima kasih, berterima kasih, memprioritaskan keamanan',
    handling:
      'menangani, penanganan, ditangani, memproses, diproses, menindaklanjuti, ditindaklanjuti, tindak lanjut, proses penanganan, alur penanganan, proses, apa yang terjadi selanjutnya',
    escalate: 'hubungi kembali, kirim ulang, menghubungi kembali, kirim email lanjutan, mengirim ulang, tindak lanjuti',
    deadline:
      'waktu respons, waktu tanggapan, waktu respon, linimasa, lini masa, jadwal, target waktu, batas waktu, waktu penanganan, waktu (perbaikan|penyelesaian), estimasi waktu, tenggat',
    credit:
      'kredit, penghargaan, mengkreditkan, dikreditkan, mencantumkan nama anda, nama anda, mengakui (kontribusi|jasa|penemu|pelapor|anda), pengakuan publik, pengakuan atas, apresiasi publik, ucapan terima kasih, disebutkan, menyebutkan nama, berterima kasih secara publik',
    anonymous: 'anonim, tetap anonim, jika anda menginginkan, jika anda bersedia, jika diinginkan',
    'hall-of-fame': 'aula kehormatan, daftar kehormatan, hall of fame, daftar penghargaan, daftar ucapan terima kasih',
    bounty:
      'hadiah, imbalan, bug bounty, program bounty, hadiah uang, imbalan uang, kompensasi, bounty, insentif, program hadiah, finansial',
    'legal-action':
      'tindakan hukum, tuntutan (hukum|), menuntut, jalur hukum, gugatan, langkah hukum, konsekuensi hukum, proses hukum, ranah hukum',
    authorized: 'diizinkan, diotorisasi, berizin, resmi diizinkan, diperbolehkan, sah',
    'good-faith': 'itikad baik, iktikad baik, niat baik, dengan itikad baik, beretika',
    'safe-harbor': 'pelabuhan aman, safe harbor, perlindungan hukum bagi peneliti',
    scope:
      'cakupan, ruang lingkup, lingkup, dalam cakupan, dalam lingkup, berlaku untuk, mencakup kerentanan, dianggap (sebagai |)kerentanan, yang termasuk kerentanan, kami tertarik',
    'out-of-scope':
      'di luar (cakupan|ruang lingkup|lingkup), luar cakupan, tidak (termasuk|tercakup|mencakup|berlaku), dikecualikan, pengecualian, tidak dalam cakupan, tidak diterima, tidak memenuhi syarat',
    'not-vulnerability':
      '(bukan|tidak dianggap|tidak dianggap sebagai|tidak termasuk|bukanlah) (sebuah |suatu |)(kerentanan|masalah keamanan|celah keamanan), keterbatasan yang diketahui, perilaku yang (diharapkan|disengaja), memang dirancang, positif palsu',
    key: 'kunci (pgp|gpg|openpgp|publik|enkripsi|pgp publik|publik pgp), kunci publik (pgp|gpg|), sidik jari, sidik jari kunci',
    encrypt: 'enkripsi, dienkripsi, terenkripsi, mengenkripsi, enkripsikan',
    advisories:
      '(pengumuman|buletin|peringatan|pemberitahuan|nasihat|saran|advisori|advisory) keamanan, pengumuman, milis pengumuman, blog, security advisory, security advisories',
    'release-notes': 'catatan rilis, catatan perubahan, log perubahan, changelog, riwayat perubahan',
    users: 'pengguna, komunitas, publik, masyarakat, pelanggan, semua pengguna',
    cve: 'nomor cve, id cve, pengenal cve',
    version: 'versi, cabang, rilis, seri, versi rilis',
    supported:
      'didukung, dukungan, mendukung, dukungan keamanan, status dukungan, dipelihara, pemeliharaan, masih didukung, versi yang didukung, yang didukung',
    gets: 'menerima, mendapat, mendapatkan, memperoleh, diberikan, menyediakan, diterapkan, hanya untuk, tersedia untuk, akan menerima, mendapatkan dukungan, untuk',
    status: 'status, status dukungan, dukungan',
    unsupported:
      'tidak didukung, tidak lagi didukung, tidak (akan |)(lagi |)(menerima|mendapat|mendapatkan|memperoleh) (dukungan|pembaruan|perbaikan|patch|), sudah tidak didukung, tanpa dukungan, akhir (masa |)(pakai|dukungan), usang, tidak dipelihara, tidak lagi dipelihara, dihentikan, dukungan (berakhir|dihentikan|telah berakhir), belum didukung, akhir masa pakai',
    'security-fix':
      '(pembaruan|perbaikan|patch|tambalan|dukungan|update) keamanan (terbaru|), pembaruan, perbaikan, patch, perbaikan bug, perbaikan kritis, tambalan',
    latest:
      '(versi|rilis) (stabil |mayor |minor |mayor |utama |)(terbaru|terakhir|terkini|saat ini|paling baru), terbaru, rilis stabil terbaru, versi stabil, (dua|2|tiga|3) (versi|rilis) (minor |mayor |)(terakhir|terbaru)',
    'main-branch': 'cabang (utama|main|master|default|bawaan|develop|pengembangan), branch (main|master|utama|default)',
    older:
      '(versi|rilis) (yang lebih lama|lama|sebelumnya|lebih lama|lebih lawas|terdahulu|lainnya|di bawahnya|yang lebih tua|lain), lebih lama, sebelumnya, versi-versi lama, lama, di bawah',
    'releases-page': 'halaman rilis, kebijakan dukungan, siklus hidup, jadwal rilis, halaman releases',
    backport: 'backport, di-backport, dibackport',
    'end-of-support':
      'akhir dukungan, akhir masa dukungan, tanggal akhir dukungan, didukung hingga, didukung sampai, masa dukungan, dukungan berakhir, berakhirnya dukungan, akhir masa pakai',
    yes: 'ya, didukung, aktif, masih didukung, dukungan penuh, dukungan aktif, ada, penuh',
    no: 'tidak, tidak didukung, tidak lagi didukung, sudah tidak didukung, usang, berakhir, dihentikan, belum didukung, tidak ada, dukungan berakhir',
    partly:
      '(hanya |)(pembaruan|perbaikan|patch|dukungan|update) keamanan (saja|kritis|), hanya (perbaikan|patch|pembaruan|keamanan) (kritis|keamanan|), keamanan saja, sebagian, terbatas, dukungan terbatas, perbaikan kritis, pemeliharaan, dukungan jangka panjang, beta',
    critical: 'kritis, (tingkat |)kritikal, sangat tinggi, sangat parah, darurat, kritis (tinggi|), p0',
    high: 'tinggi, parah, serius tinggi, p1',
    medium: 'sedang, menengah, moderat, p2',
    low: 'rendah, ringan, p3, p4',
    severity: 'keparahan, tingkat keparahan, tingkat (risiko|kekritisan|bahaya|prioritas), prioritas, severitas',
    within:
      'dalam, dalam waktu, paling lambat, paling lama, maksimal, selambat-lambatnya, kurang dari, dalam kurun waktu, dalam jangka waktu, tidak lebih dari, maksimum, hingga maksimal',
    business: 'kerja, bisnis',
    soon: 'sesegera mungkin, secepat mungkin, secepatnya, segera, dengan cepat, tepat waktu, cepat, dalam waktu dekat, tanpa penundaan, secara cepat, dengan segera, secara tepat waktu',
    ago: 'lalu, yang lalu, terakhir diperbarui, pembaruan terakhir, masa berlaku, kedaluwarsa, kadaluarsa, disimpan, penyimpanan, rotasi, sesi, token, batas waktu sesi, diperbarui, masa dukungan, didukung selama, cache, retensi, jeda',
    see: 'lihat, lihatlah, baca, silakan lihat, rujuk, kunjungi, selengkapnya, merujuk, periksa, ikuti tautan, pelajari lebih lanjut',
    policy: 'kebijakan, kebijakan keamanan, panduan, pedoman, prosedur',
    'best-practices':
      'praktik terbaik, (pertimbangan|fitur|langkah|langkah-langkah|arsitektur|model|konfigurasi|panduan|pengujian|daftar periksa|rekomendasi|prinsip|persyaratan|aspek|tips) keamanan, model ancaman, autentikasi, otentikasi, otorisasi, arsitektur, penyebaran, deployment, konfigurasi, daftar periksa, perlindungan data, keamanan aplikasi, keamanan data, praktik keamanan, untuk pengguna, untuk pengembang, dependensi, mitigasi, audit',
    'date-of-review': 'terakhir diperbarui, pembaruan terakhir, terakhir ditinjau, tanggal berlaku, diperbarui pada',
    effective: 'misalnya, contohnya, seperti, contoh',
  }),
  numbers: {
    satu: 1,
    sebuah: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    'empat belas': 14,
    'lima belas': 15,
    'dua puluh empat': 24,
    'tiga puluh': 30,
    'empat puluh delapan': 48,
    'enam puluh': 60,
    'tujuh puluh dua': 72,
    'sembilan puluh': 90,
  },
  units: {
    h: phrases('jam'),
    d: phrases('hari, hari kalender'),
    w: phrases('minggu, pekan'),
    mo: phrases('bulan'),
    y: phrases('tahun'),
  },
  durations: {
    mingguan: '1w',
    'setiap minggu': '1w',
    'tiap minggu': '1w',
    'setiap pekan': '1w',
    'seminggu sekali': '1w',
    'sekali seminggu': '1w',
    seminggu: '1w',
    sepekan: '1w',
    harian: '1d',
    'setiap hari': '1d',
    sehari: '1d',
    bulanan: '1mo',
    sebulan: '1mo',
    'setiap bulan': '1mo',
    setahun: '1y',
    sejam: '1h',
    'dua mingguan': '2w',
    'setiap dua minggu': '2w',
    'hari kerja berikutnya': '1bd',
  },
  rangeWords: ['hingga', 'sampai', 'sampai dengan', 'atau', 's/d'],
  negation: 'before',
  functionWords: phrases(
    'dan, yang, untuk, dengan, di, ini, tidak, kami, anda, atau, dari, keamanan, kerentanan, jika, pada, ke, akan, silakan, adalah, dalam, kepada, oleh, jangan, versi, melalui, mohon, laporan, dapat, secara, itu, saya, harap, lebih, telah, setelah',
  ),
  templateSentences: phrases(
    `gunakan bagian ini untuk, pakai bagian ini untuk, versi proyek anda yang mana, versi mana dari proyek anda, ke mana harus pergi, ke mana mereka harus, beri tahu mereka ke mana, seberapa sering mereka`,
  ),
  blanks: phrases(
    'masukkan, isi, isikan, ganti, ganti dengan, email anda, alamat email, alamat email anda, tambahkan, nama proyek, akan diisi, sesuaikan, your, insert, email-anda, tulis di sini',
  ),
}
