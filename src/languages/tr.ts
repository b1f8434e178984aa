import type { Language } from './language.js'
import { alsoSpelt, joined, phrases, saying, withoutMarks, wordsOf } from './words.js'

/** Verbs whose ending says "we", and passives that promise. */
const PROMISES = joined(
  saying(['we', 'will'], {
    acknowledge:
      'onaylayacağız, alındığını onaylayacağız, aldığımızı bildireceğiz, aldığımızı onaylayacağız, teyit edeceğiz, teyit ederiz, onaylarız',
    respond:
      'yanıtlayacağız, yanıtlarız, yanıt vereceğiz, yanıt veririz, yanıt vermeye çalışacağız, cevap vereceğiz, cevap veririz, dönüş yapacağız, dönüş yaparız, geri dönüş yapacağız, geri dönüş yaparız, size döneceğiz, geri döneceğiz, iletişime geçeceğiz, yanıtlamaya çalışırız, yanıtlamaya çalışıyoruz, yanıt vermeyi hedefliyoruz, yanıtlamayı hedefliyoruz',
    assess:
      'değerlendireceğiz, değerlendiririz, inceleyeceğiz, inceleriz, doğrulayacağız, doğrularız, analiz edeceğiz, araştıracağız, inceliyoruz',
    inform:
      'bilgilendireceğiz, bilgilendiririz, haberdar edeceğiz, bilgi vereceğiz, sizi bilgilendireceğiz, bilgi veriyoruz, bilgilendiriyoruz',
    fix: 'düzelteceğiz, düzeltiriz, gidereceğiz, gideririz, çözeceğiz, yama yayınlayacağız, yama yayımlayacağız, düzeltme yayınlayacağız, düzeltme yayımlayacağız, düzeltmeyi hedefliyoruz, gidermeyi hedefliyoruz',
    release:
      'yama yayınlayacağız, yama yayımlayacağız, düzeltme yayınlayacağız, düzeltme yayımlayacağız, sürüm yayınlayacağız',
    publish: 'yayınlayacağız, yayımlayacağız, yayınlarız, yayımlarız, duyuracağız, açıklayacağız, duyururuz',
    credit: 'teşekkür edeceğiz, anacağız, adınızı anarız',
    aim: 'hedefliyoruz, çalışacağız, çalışırız, çalışıyoruz, gayret ederiz, yanıtlamaya çalışırız, yanıt vermeye çalışacağız, yanıt vermeyi hedefliyoruz, yanıtlamayı hedefliyoruz',
    handling: 'ele alacağız, ele alırız, vereceğiz, sağlayacağız, sunacağız, yapacağız, edeceğiz, ileteceğiz',
    prioritize: 'taahhüt ediyoruz, taahhüt ederiz, teşekkür ederiz, ciddiye alıyoruz, rica ederiz',
  }),
  saying(['will'], {
    respond:
      'yanıt verilecektir, yanıtlanacaktır, (geri |)dönüş (sağlanacaktır|yapılacaktır|sağlanır|yapılır), cevap verilecektir, yanıt alacaksınız, yanıt alırsınız, cevap alacaksınız',
    acknowledge: 'onaylanacaktır, teyit edilecektir, alındı onayı gönderilecektir',
    assess: 'değerlendirilecektir, incelenecektir, doğrulanacaktır, değerlendirilir, incelenir',
    fix: 'düzeltilecektir, giderilecektir, çözülecektir, güncelleme yayımlanacaktır, güncelleme yayınlanacaktır, yama yayınlanacaktır, yama yayımlanacaktır',
    release: 'güncelleme yayımlanacaktır, güncelleme yayınlanacaktır, yama yayınlanacaktır, yama yayımlanacaktır',
    publish: 'yayınlanacaktır, yayımlanacaktır, duyurulacaktır, açıklanacaktır',
    inform: 'bilgilendirileceksiniz, bilgi verilecektir, belirtilecektir, bildirilecektir',
    credit: 'teşekkür edilecektir, anılacaktır',
    handling: 'ele alınacaktır, yapılacaktır, edilecektir, sağlanacaktır',
  }),
)

/** What asks not to do something: the negation is an ending of the verb. */
const FORBIDDEN = saying(['not', 'must'], {
  open: 'açmayın, açmayınız, oluşturmayın, oluşturmayınız, açmaktan kaçının',
  report: 'bildirmeyin, bildirmeyiniz, raporlamayın, raporlamayınız',
  publish:
    'paylaşmayın, paylaşmayınız, yayınlamayın, yayımlamayın, yayınlamayınız, yayımlamayınız, ifşa etmeyin, ifşa etmeyiniz, açıklamayın, açıklamayınız, duyurmayın, kamuoyuyla paylaşmayın, herkese açık paylaşmayın, tartışmayın, paylaşmaktan kaçının',
  use: 'kullanmayın, kullanmayınız',
  send: 'göndermeyin, göndermeyiniz, yazmayın',
})

/** "İ" has no small letter of its own length and stays as it is; "I" becomes "i"; many type without marks. */
function withCapital(phrase: string): string {
  return phrase.replace(/^(\(?)i/, '$1İ')
}

function withoutDotless(phrase: string): string {
  return withoutMarks(phrase).replaceAll('ı', 'i')
}

export const tr: Language = {
  tag: 'tr',
  name: 'Turkish',
  abbreviations: new Set([
    'vb.',
    'vs.',
    'örn.',
    'bkz.',
    'dr.',
    'sn.',
    'no.',
    'yy.',
    'ör.',
    'std.',
    'maks.',
    'min.',
    'yak.',
  ]),
  words: alsoSpelt(
    alsoSpelt(
      joined(
        PROMISES,
        FORBIDDEN,
        wordsOf({
          we: 'biz, ekibimiz, (güvenlik|geliştirme|proje|bakım) (ekibi|ekibimiz|takımı), ekip, proje (sahibi|sahipleri|yöneticileri), bakımcılar, ben',
          us: 'bize, bizimle, bizi, bizim, bana, benimle, ekibimize, ekibimizle',
          your: '(araştırmacılara|araştırmacıya|kişilere|size) karşı, raporunuz*, bildiriminiz*, sizin, mesajınız*',
          you: 'siz, sizi, size, sizinle, (güvenlik |)araştırmacı*, bildiren kişi*, bildirimde bulunan*, raporlayan*, keşfeden kişi*, bulan kişi*, herkes',
          'third-party': 'üçüncü taraf*, üçüncü parti*, 3. parti*, yukarı akış*, tedarikçi*, bağımlılık*',
          not: 'değil, değildir, hiçbir, asla, yok, yoktur, olmadan, kaçının, kaçınınız, yasaktır, yerine, sunmuyoruz, sunulmamaktadır, vermiyoruz, verilmemektedir, bulunmamaktadır, yapmayacağız, yapmayız, başlatmayacağız, başvurmayacağız, almayacağız, etmiyoruz, edilmez, etmeyeceğiz, değiliz',
          if: 'şayet',
          until: `(düzeltilene|giderilene|çözülene|yamalanana|yayınlanana|yayımlanana|tamamlanana|onaylanana|hazır olana|kapatılana|duyurulana) kadar, (düzeltilinceye|giderilinceye|çözülünceye|yayınlanıncaya) kadar, (düzeltilmeden|giderilmeden|çözülmeden|yayınlanmadan|yayımlanmadan|yayınlamadan|yayımlamadan|açıklamadan|açıklanmadan|paylaşmadan|paylaşılmadan|duyurmadan|duyurulmadan) (önce|), ifşa etmeden önce, ifşa edilmeden önce, kamuya açıklamadan önce, kamuya açıklanmadan önce, düzeltme (yayınlanana|yayımlanana) kadar, yama (yayınlanana|yayımlanana) kadar`,
          and: 've, ile birlikte, ayrıca, ardından, sonra da',
          or: 'veya, ya da, yahut',
          but: 'ancak, fakat, bunun yerine, aksi halde, aksi takdirde, ama, onun yerine',
          please: 'lütfen, rica ediyoruz, sizden ricamız',
          will: 'taahhüt, söz veriyoruz, garanti',
          aim: 'genellikle, genelde, hedef, hedefimiz, normalde, mümkünse, tahmini, yaklaşık, ortalama, hedeflenmektedir, elimizden geleni',
          may: 'olabilir, olabilirsiniz, edebilirsiniz, yapabilirsiniz, bildirebilirsiniz, gönderebilirsiniz, mümkündür, takdirine bağlı',
          must: 'gerekir, gerekmektedir, gerekli, zorunlu, zorunludur, lazım, malıdır, melidir, beklenir',
          every: 'her, düzenli, düzenli olarak, periyodik olarak, en az, aralıklarla',
          other:
            '(diğer|genel|normal|sıradan) (hata|sorun|soru|konu|bug|istek)*, güvenlikle (ilgili olmayan|ilgisi olmayan|ilgisiz) (hata|sorun|konu|)*, güvenlik dışı (hata|sorun|konu|)*, özellik (istek|isteği|talep|öneri)*, güvenlik ile ilgili olmayan (hata|sorun|konu|)*',
          lesser: 'hassas olmayan, kritik olmayan, düşük riskli, önemsiz, herkesçe bilinen, kamuya açıklanmış',
          directly: 'doğrudan, bizzat',
          'reported-by': 'bildiren:, keşfeden:',
          available: 'mevcut değil, kullanılamıyor, etkin, etkinleştirilmiş, kullanılabilir, devre dışı',
          vulnerability: `(güvenlik |)(zafiyet|zaafiyet|zayıflığ|zayıflık)*, güvenlik (açığ|açık)*, güvenlik (sorun|problem|hata|tehdit|olay|riski|ihlal|bug)*, (olası|potansiyel|şüpheli) (güvenlik |)(açığ|açık|zafiyet)*, istismar*, sıfırıncı gün, güvenlikle ilgili (sorun|hata|konu)*, açığı, açığın, açıkları, zafiyet*`,
          sensitive: 'hassas (bilgi|veri|konu|sorun)*, hassas, gizli bilgi*',
          security: 'güvenlik, güvenliği, güvenlikle, güvenliğ*',
          report:
            'bildir*, bildirim*, rapor*, raporla*, ihbar*, bildirmek, raporlamak, bildirin, bildiriniz, raporlayın, raporlayınız, bildirilmesi, bildirme*, güvenlik açığı (bildirimi|bildirme|raporlama|bildirin)',
          send: 'gönderin, gönderiniz, gönder*, iletin, iletiniz, ilet*, yazın, yazınız, yollayın, gönderebilirsiniz, ulaştırın, paylaşın, mail atın, e-posta atın, atın, atabilirsiniz',
          contact:
            'iletişim*, iletişime geçin, iletişime geçiniz, iletişime geçebilirsiniz, ulaşın, ulaşınız, ulaşabilirsiniz, irtibat*, başvurun, temas*, iletişim kurun',
          notify:
            'bize (bildirin|bildiriniz|haber verin|bilgi verin|iletin), haber verin, haberdar edin, bilgilendirin, bize bildir*, bize haber ver*, geliştiriciye bildirin, ekibimize bildirin',
          open: 'açın, açınız, açarak, aç*, oluşturun, oluşturunuz, oluştur*, tıklayın, tıklayınız, seçin, seçiniz, gidin, doldurun, doldurarak, basın, taslak',
          use: 'kullanın, kullanınız, kullanarak, kullanabilirsiniz, aracılığıyla, üzerinden, yoluyla, vasıtasıyla, adresine, adresinden, ile, tercih edin, kullan*',
          discover:
            'keşfe*, bulursanız, buldu*, bulun, tespit ederseniz, tespit et*, tespit edi*, fark ederseniz, fark et*, şüphelen*, düşünüyorsanız, karşılaşırsanız, keşfetti*',
          public:
            'herkese açık, kamuya açık, halka açık, kamuya, kamuoyu*, kamuoyuyla, alenen, açıkça, herkese, sosyal medya*, genel olarak, açık bir şekilde, herkese açık olarak, kamuya açık olarak, açık ortamda',
          private:
            'gizli, gizlice, gizlilik*, özel, özel olarak, gizli olarak, gizli tut*, gizli tutun, özelden, gizlilik içinde, gizli bir şekilde, kamuya açık olmayan, herkese açık olmayan, (herkese açık |kamuya açık |halka açık |açık |genel |)(bir |)(github |)(issue|issues|issue*|sorun|konu) (açmak|oluşturmak|kullanmak) yerine, issue yerine, github issues yerine',
          tracker:
            "issue'lar*, issue'*, sorun kaydı, sorun kayıt*, konu başlığ*, tartışma*, çekme isteğ*, pull request'*, pr'*, issue*, hata kaydı, bilet*, talep kaydı",
          'public-place': `(herkese açık|kamuya açık|halka açık|genel|açık|normal|public) (bir |)(github |)(issue|issue'*|issues|issue*|sorun*|konu*|tartışma*|forum*|kanal*|hata kaydı|pull request*|discussion*|platform*|ortam*|yer*), issue (tracker|takipçisi|takip sistemi|sayfası|bölümü), sorun takip*, sorun izleyici*, hata takip*, github (issue|issues|issue'*|issues'*|sorunları|discussions*), forum*, e-posta listesi, posta listesi, issues (sekmesi|sayfası|bölümü)*`,
          advisory:
            "(taslak |özel |gizli |github |)güvenlik (danışma belgesi|danışmanlığı|tavsiyesi|duyurusu|danışma|uyarısı|önerisi|bülteni)*, (güvenlik |)(danışma belgesi|danışma belgeleri|danışmanlık belgesi), security advisory'*, gizli issue",
          'private-reporting': `(özel|gizli) (güvenlik açığı|zafiyet|güvenlik|zafiyet bildirimi|güvenlik açığı bildirim|güvenlik açığı bildirme) (bildirim|bildirme|raporlama|raporu|bildirimi|özelliğ)*, özel bildirim, gizli bildirim özelliğ*, (güvenlik açığı|zafiyet) (özel|gizli) bildirim*, "güvenlik açığı bildir", “güvenlik açığı bildir”`,
          'security-tab': `security (sekme|sayfa|bölüm)*, güvenlik (sekme|sayfası)*, "security" (sekme|bölüm)*, “security” (sekme|bölüm)*, report a vulnerability, github security (advisory|advisories)`,
          email: `e-posta*, eposta*, mail*, elektronik posta*, e-mail*, posta adres*, maile, mail atın, e-posta atın, e-posta adresi*`,
          'direct-message': 'özel mesaj*, doğrudan mesaj*, direkt mesaj*, dm*',
          chat: 'discord*, telegram*, slack*, twitter*',
          form: 'form, formu, formunu, formuyla, iletişim formu*, başvuru formu*, bildirim formu*, web formu*',
          phone: 'telefon*, arayın',
          website: 'web sitesi*, internet sitesi*, web sayfa*, sitemiz*',
          profile: "profil*, profilimde*, profilimiz*, readme'*, commit geçmiş*",
          channel:
            'yöntem*, kanal*, yol, yollardan, aşağıdaki, şu adımları, şu yöntemlerden, şekilde, seçenek*, aşağıdaki adresten, yoldan',
          owner:
            'geliştirici*, proje (sahibi|yöneticisi|sahibine|yöneticisine|yöneticilerine|sahiplerine|ekibine), bakımcı*, yönetici*, depo sahib*, güvenlik ekib*, sorumlu*, yazar*',
          question: 'soru*, sorularınız*, geri bildirim*, öneri*, görüş*, destek talep*, yardım*',
          bug: 'hata, hatalar*, bug*, kusur*, hataları',
          conduct: 'davranış kuralları*, kişisel veri*, kvkk*, basın*, hukuk birimi*',
          include: `ekleyin, ekleyiniz, belirtin, belirtiniz, içermelidir, içermeli, içerir, içerecek, dahil edin, dahil ediniz, sağlayın, verin, aşağıdaki (bilgi|ayrıntı|detay|hususlar)*, şu bilgi*, şunları, açıklayın, mümkün olduğunca (çok|ayrıntılı|detaylı), raporunuz* (neler|şunları|aşağıdaki)*, bildiriminizde, raporda (bulunması|olması) gereken*, rapor* (içeriği|içermelidir), yer alsın, paylaşın, içeriğ*`,
          'content-item': `(ayrıntılı |detaylı |kısa |açık |net |)(açıklama|tanım|açıklaması|tanımı|özet|özeti), (açığın|sorunun|zafiyetin|hatanın|güvenlik açığının) (ayrıntılı |detaylı |)(açıklaması|tanımı|türü|etkisi|etkileri|açıklama|detayı), (açığı|sorunu|zafiyeti|hatayı|) yeniden (üretme|oluşturma|üretmek|oluşturmak|üretim)* (için |)(gerekli |gereken |)(adım|adımlar|yöntem)*, yeniden (üretme|oluşturma|üretim)* adım*, adımlar*, tekrarlama adım*, (olası|potansiyel|muhtemel|) etki*, etki*, etkilenen (sürüm|bileşen|dosya|modül|ürün|sistem|versiyon)*, kavram kanıt*, kavramsal kanıt*, ispat kod*, istismar kod*, örnek kod*, poc*, (önerilen |olası |varsa |)(çözüm|düzeltme) (öneri|önerisi|önerileri|önerisi)*, (önerilen|olası) (çözüm|düzeltme)*, ekran görüntü*, log*, günlük kayıt*, saldırı (senaryo|vektör)*, ortam bilgi*, işletim sistemi*, yapılandırma*, (sürüm|versiyon) (bilgi|numara)*, kullanılan sürüm*, önem derecesi*, iletişim bilgi*`,
          detail: 'ayrıntı*, detay*, bilgi*, detaylı*, ayrıntılı*, bilgiler*',
          acknowledge: `alındı (onay|bildirim|teyit)*, (alındığını|aldığımızı) (onay|teyit|bildir)*, onay*, teyit*, (ilk|ön|başlangıç) (yanıt|cevap|dönüş|geri dönüş|değerlendirme yanıtı)*, alındı, (raporunuzu|bildiriminizi|raporun|bildirimin) (aldığımızı|alındığını|alındığı) (onay|teyit|bildir)*, raporun alınması`,
          respond:
            'yanıt*, cevap*, geri dönüş*, dönüş*, yanıtla*, dönüş yap*, yanıt süresi*, size ulaş*, sizinle iletişime geç*, yanıt alamazsanız, cevap alamazsanız',
          receipt: 'alınma*, alındıktan, aldıktan, alındığında',
          assess: `değerlendir*, incele*, doğrula*, analiz*, araştır*, inceleme*, önceliklendir*, sınıflandır*, triyaj*, teşhis*, (ilk |ön )(değerlendirme|inceleme|analiz)*, (ayrıntılı|detaylı|kapsamlı) (bir |)(yanıt|cevap|geri dönüş|dönüş|değerlendirme)*, (çözüm|düzeltme|eylem) planı*, sonraki adım*, kabul edil*, reddedil*, geçerli olup olmadığ*`,
          detailed:
            '(ayrıntılı|detaylı|kapsamlı) (bir |)(yanıt|cevap|geri dönüş|dönüş|değerlendirme)*, (çözüm|düzeltme|eylem) planı*, sonraki adım*, takvim*',
          inform: `bilgilendir*, haberdar*, ilerleme*, gelişme*, güncel bilgi*, durum (güncelle|bilgi|raporu)*, süreç hakkında*, bilgi ver*, süreci hakkında, gelişmelerden, ilerleyişi*, durumu hakkında`,
          fix: `düzelt*, gider*, giderilme*, çöz, çözüm*, çözül*, çözme*, yama*, yamala*, onar*, hafiflet*, hotfix*, düzeltme*, (düzeltme|yama|çözüm) süresi*, (düzeltme|yama|güncelleme) (yayınla|yayımla)*, (düzeltilene|giderilene|çözülene|yamalanana|kapatılana) kadar, (düzeltilinceye|giderilinceye|çözülünceye) kadar, (düzeltilmeden|giderilmeden|çözülmeden) (önce|), düzeltme (yayınlanana|yayımlanana) kadar, yama (yayınlanana|yayımlanana) kadar`,
          release:
            '(düzeltme|yama|güncelleme|sürüm) (yayınla|yayımla)*, sürüm çıkar*, düzeltme (yayınlanana|yayımlanana) kadar, yama (yayınlanana|yayımlanana) kadar, yayına al*',
          publish: `yayınla*, yayımla*, açıkla, açıkla(ma|n|mak|ndı|yın|yınız)*, ifşa*, duyur*, kamuoyuyla paylaş*, paylaş*, kamuya açıkla*, herkese açık hale getir*, (yayınlamadan|yayımlamadan|açıklamadan|açıklanmadan|paylaşmadan|paylaşılmadan|duyurmadan|duyurulmadan) (önce|), ifşa etmeden önce, ifşa edilmeden önce, kamuya açıklamadan önce, kamuya açıklanmadan önce`,
          disclosure:
            'ifşa*, açıklama süreci*, kamuya açıkla*, ifşa süreci*, ambargo*, açıklama politika*, ifşa etmeden önce, ifşa edilmeden önce, kamuya açıklamadan önce',
          coordinated:
            '(sorumlu|koordineli|koordine) (bir |)(ifşa|açıklama|bildirim|güvenlik açığı ifşası|güvenlik açığı açıklama|zafiyet bildirimi)*',
          responsibly: 'sorumlu bir şekilde, sorumlu şekilde, sorumlulukla, sorumluca',
          agree: 'birlikte, koordine*, iş birliği*, işbirliği*, anlaş*, mutabık*, uzlaş*, ortaklaşa',
          wait: 'bekleyin, bekleyiniz, beklemenizi, süre tanıyın, süre verin, zaman tanıyın, zaman verin, zaman tanımanızı, süre tanımanızı, gizli tut*, gizli tutun, gizli tutunuz, beklemeniz, erteleyin',
          opportunity: 'makul (bir |)(süre|zaman)*, yeterli (bir |)(süre|zaman)*, fırsat*, süre tanı*, zaman tanı*',
          prioritize: 'ciddiye al*, ciddiyetle, öncelik*, önem veriyoruz, teşekkürler, teşekkür ederiz',
          handling: 'ele al*, işlem*, süreç, süreci, süreç*, müdahale*, yanıt süreci*, takip*',
          escalate:
            'tekrar (yazın|iletişime geçin|gönderin|e-posta gönderin), yeniden (yazın|iletişime geçin|gönderin), takip e-postası, hatırlat*',
          deadline:
            'yanıt süresi*, yanıt süreleri*, zaman çizelge*, süreler, takvim*, hedef süre*, (düzeltme|çözüm|yama) süresi*, (düzeltme|çözüm|yama) süreleri*, tahmini süre*',
          credit:
            'teşekkür*, adınız*, adını*, isminiz*, ismini*, katkı*, atıf*, itibar*, onurlandır*, takdir*, kredi*, anıl*',
          anonymous: 'anonim*, isteğe bağlı, isterseniz, istemediğ*, gizli kalmak',
          'hall-of-fame': 'onur listesi*, şeref listesi*, teşekkür listesi*, şeref kürsüsü*',
          bounty: 'ödül*, para ödülü*, ödül programı*, hata ödül*, maddi*, parasal*, bug bounty*, ödeme*',
          'legal-action':
            'yasal (işlem|yol|yaptırım|takip|süreç|önlem|dava)*, hukuki (işlem|yol|yaptırım|takip|süreç)*, dava*, kovuşturma*, yasal',
          authorized: 'izin veril*, yetkili*, yetkilendir*, izinli*',
          'good-faith': 'iyi niyet*, etik*',
          'safe-harbor': 'güvenli liman*, yasal koruma*',
          scope:
            'kapsam, kapsamı, kapsamda*, kapsamında*, kapsam içi*, geçerlidir, kapsar, kapsamaktadır, güvenlik açığı sayıl*, güvenlik açığı olarak kabul edil*, özellikle ilgilen*, kapsamımız*',
          'out-of-scope':
            'kapsam dışı*, kapsam dışında*, kapsamaz, dahil değil*, hariç*, kabul edilmeyen*, kapsamında değil*',
          'not-vulnerability':
            'güvenlik açığı (sayılmaz|değildir|olarak kabul edilmez|olarak değerlendirilmez|sayılmayan|olarak görülmez), bilinen (kısıtlama|sınırlama|sorun)*, tasarım gereği, beklenen davranış*, yanlış pozitif*, güvenlik açığı olarak (kabul edilmez|sayılmaz|görmüyoruz)',
          key: '(pgp|gpg|openpgp) (anahtar|açık anahtar|genel anahtar)*, açık anahtar*, genel anahtar*, parmak iz*, şifreleme anahtar*',
          encrypt: 'şifrele*, şifreli*, şifreleyerek',
          advisories:
            'güvenlik (duyuru|bülten|danışma belge|uyarı|tavsiye)*, duyuru*, bülten*, blog*, security advisories*',
          'release-notes':
            'sürüm not*, değişiklik günlü*, değişiklik kayd*, değişiklik list*, yayın not*, güncelleme not*',
          users: 'kullanıcı*, topluluk*, topluluğ*, kamuoyu*, müşteri*, herkese',
          cve: "cve (numara|kimliğ|kodu)*, cve'*",
          version: 'sürüm*, versiyon*, dal, dalı, seri*',
          supported:
            'desteklen*, desteği*, destek*, destek durumu*, desteklenmekte*, destekleniyor*, aktif destek*, bakımı yapılan, bakım',
          gets: 'alır, almaktadır, alacak*, alan, alıyor*, sağlan*, veril*, sunul*, yayınlan*, yalnızca, sadece, için, uygulan*',
          status: 'durum, durumu, destek durumu*, destek',
          unsupported: `desteklenm(ez|iyor|eyen|emektedir|iyordur)*, artık desteklenm*, desteklenmeyen*, desteği (sona erdi|bitti|kesildi|yok)*, destek (sona erdi|bitti|yok|dışı|verilmiyor|verilmemektedir)*, destek dışı*, kullanım dışı*, güncelleme alma*, güncelleme almaz*, güncelleme almamaktadır, kullanımdan kaldırıl*, eskimiş*, bakımı yapılmayan*, almaz, almamaktadır, almayacak*, eol, ömrü dol*`,
          'security-fix':
            '(güvenlik|kritik) (güncelleme|düzeltme|yama|desteği)*, güvenlik (güncelleştirme|onarım)*, yama*, düzeltme*, güncelleme*, güncelleştirme*',
          latest:
            '(en son|son|en güncel|güncel|en yeni|mevcut) (kararlı |ana |küçük |büyük |yayınlanan |yayımlanan |stabil |)(sürüm|versiyon|yayın)*, en son, en güncel, en yeni, son iki (ana |küçük |)(sürüm|versiyon)*',
          'main-branch': '(ana|main|master|varsayılan|geliştirme) dal*, main dal*, (main|master) branch*',
          older:
            '(eski|önceki|daha eski|diğer|geçmiş) (sürüm|versiyon)*, daha eski*, eski*, öncesi*, önceki*, altı, diğerleri, tüm diğer*, ve öncesi, ve altı',
          'releases-page': 'sürümler sayfa*, destek politika*, yaşam döngü*, sürüm politika*, releases sayfa*',
          backport: 'geriye taşı*, geriye dönük aktar*, backport*',
          'end-of-support':
            'destek (bitiş|sonu|sonlanma)*, desteğin son*, destek sona erme*, bitiş tarih*, kadar desteklen*, destek süresi*',
          yes: 'evet, destekleniyor*, desteklenmekte*, desteklen*, destek*, aktif*, var, güncel, aktif destek*, tam destek',
          no: 'hayır, desteklenm(ez|iyor|eyen|emektedir|iyordur)*, artık desteklenm*, yok, destek (sona erdi|bitti|yok|dışı|verilmiyor|verilmemektedir)*, sona erdi, bitti, kullanım dışı*, destek dışı*, pasif',
          partly:
            '(yalnızca|sadece) (güvenlik|kritik) (güncelleme|düzeltme|yama|açık|hata|)*, kısmi*, sınırlı*, kısıtlı*, güvenlik (güncelleme|düzeltme|yama)*, kritik (güncelleme|düzeltme|yama)*, bakım modu*, uzun süreli destek*, beta',
          critical: 'kritik*, kritik (seviye|önem|düzey|açık|güvenlik açığ)*, çok yüksek, acil, p0',
          high: 'yüksek*, yüksek (seviye|önem|düzey|risk|öncelik)*, ciddi, p1',
          medium: 'orta*, orta (seviye|önem|düzey|risk|öncelik|şiddet)*, p2',
          low: 'düşük*, düşük (seviye|önem|düzey|risk|öncelik|şiddet)*, p3, p4',
          severity:
            'önem derecesi*, önem (düzey|seviye)*, ciddiyet*, şiddet*, risk seviyesi*, risk düzeyi*, öncelik seviyesi*, seviye, önem',
          within: 'içinde, içerisinde, en geç, en fazla, en çok, zarfında, kadar, azami',
          business: 'iş, mesai, çalışma',
          soon: 'en kısa sürede, en kısa süre içinde, mümkün olan en kısa (sürede|zamanda), mümkün olduğunca (çabuk|hızlı|kısa sürede|erken), hızlıca, hızla, hızlı bir şekilde, derhal, vakit kaybetmeden, gecikmeden, zamanında, yakında, bir an önce, ivedilikle, makul sürede, makul bir süre içinde',
          ago: 'son güncelleme*, önceki, geçen, geçmiş, güncellenme tarihi*, oturum*, saklan*, saklama süresi*, süresi dolar, rotasyon*, zaman aşımı*, yürürlük*, token*, önbellek*, desteklenme süresi*, boyunca desteklen*',
          see: 'bkz, bakın, bakınız, inceleyin, inceleyiniz, okuyun, ziyaret edin, başvurun, göz atın, takip edin, buradan, detaylar için',
          policy: 'politika*, ilke*, yönerge*, kılavuz*, rehber*, prosedür*, güvenlik politika*',
          'best-practices':
            'en iyi uygulama*, güvenlik (önlem|özellik|ipuç|öneri|mimari|model|kontrol listesi|ayar|tedbir|gereksinim|test|ilke|özet)*, tehdit modeli*, kimlik doğrulama*, yetkilendirme*, mimari*, dağıtım*, yapılandırma, kontrol listesi*, kullanıcılar için*, geliştiriciler için*, veri koruma*, bağımlılık*, denetim*, alınan önlem*, sertleştirme*',
          'date-of-review':
            'son güncelleme*, son güncellenme*, güncellenme tarihi*, yürürlük tarihi*, son gözden geçirme*',
          effective: 'örneğin, gibi, mesela',
        }),
      ),
      withoutDotless,
    ),
    withCapital,
  ),
  numbers: {
    bir: 1,
    iki: 2,
    üç: 3,
    dört: 4,
    beş: 5,
    altı: 6,
    yedi: 7,
    sekiz: 8,
    dokuz: 9,
    on: 10,
    'on dört': 14,
    'on beş': 15,
    yirmi: 20,
    otuz: 30,
    'kırk sekiz': 48,
    altmış: 60,
    'yetmiş iki': 72,
    doksan: 90,
  },
  units: {
    h: phrases('saat, saati, saatlik, saatte, saate, saatten, sa'),
    d: phrases('gün, günü, günlük, günde, güne, günden, günün, takvim günü'),
    w: phrases('hafta, haftası, haftaya, haftadan'),
    mo: phrases('ay, ayı, aya, aydan'),
    y: phrases('yıl, yıllık, sene'),
  },
  durations: {
    haftalık: '1w',
    'haftalık olarak': '1w',
    'her hafta': '1w',
    'haftada bir': '1w',
    'haftada bir kez': '1w',
    'her gün': '1d',
    'günlük olarak': '1d',
    aylık: '1mo',
    'her ay': '1mo',
    'ayda bir': '1mo',
    'iki haftada bir': '2w',
    'bir sonraki iş günü': '1bd',
    'ertesi iş günü': '1bd',
    'ertesi gün': '1d',
    'aynı gün': '1d',
    'üç ayda bir': '3mo',
  },
  rangeWords: ['ile', 'ila', 'veya', 'ya da'],
  negation: 'anywhere',
  functionWords: phrases(
    've, bir, bu, için, ile, veya, lütfen, olarak, da, de, değil, en, güvenlik, tarafından, olan, içinde, eğer, her, daha, gibi, kadar, ya, bize, sürüm, ancak, açığı, bildirin, üzerinden',
  ),
  templateSentences: phrases(
    `bu bölümü kullanarak, bu bölümü kullanın, bu bölümü kullanabilirsiniz, bu bölümde projenizin hangi, projenizin hangi sürümlerinin, nereye bildireceğinizi, nereye gitmeleri gerektiğini, hangi sürümlerin güvenlik güncellemeleriyle desteklendiğini belirt, bir güvenlik açığı bildirmek için bu bölümü, ne sıklıkla güncelleme bekleyebileceklerini`,
  ),
  blanks: phrases(
    'ekleyin, buraya, e-posta adresiniz, e-posta adresi, eposta adresi, e-posta, sizin, doldurun, değiştirin, girin, yazın, belirlenecek, proje adı, eklenecek, güncellenecek, your, insert',
  ),
}
