// Written by `npm run generate` from the files beside this one.
import { en } from './en.js'
import { ar } from './ar.js'
import { cs } from './cs.js'
import { de } from './de.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { id } from './id.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import { nl } from './nl.js'
import { no } from './no.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { sv } from './sv.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { vi } from './vi.js'
import { zh } from './zh.js'
import type { Language } from './language.js'

/** Each language by its BCP 47 tag, looked at only when it is met, so that a bundle can load it then. */
export const languages: Readonly<Record<string, () => Language>> = {
  en: () => en,
  ar: () => ar,
  cs: () => cs,
  de: () => de,
  es: () => es,
  fr: () => fr,
  id: () => id,
  it: () => it,
  ja: () => ja,
  ko: () => ko,
  nl: () => nl,
  no: () => no,
  pl: () => pl,
  pt: () => pt,
  ru: () => ru,
  sv: () => sv,
  tr: () => tr,
  uk: () => uk,
  vi: () => vi,
  zh: () => zh,
}

/** The function words of each language that is not told by its script. */
export const functionWords: Readonly<Record<string, string>> = {
  en: "a an the and of to in is for with that this be are or by we you please not will any your our if should can as from it have on i me my us at do how then too what which when who may has was but so also there their they them these those than into about been were would could must here more its such upon other only all no vulnerability security",
  cs: "použijte klikněte najdete hlaste a v na s se je že pro nebo prosím prosíme bezpečnostní chyby chybu do z jako zranitelnost zranitelnosti které která který není pokud ve k ke o po při jsou bude jsme vás nám nás aby ale také tento tato toto této podle od až než verze verzi podporované podporovaná podporována aktualizace nahlaste nahlásit hlášení dnů hodin pouze jen projekt projektu opravy opravu jejich být může můžete už nebude popis nejnovější já mi mě našel našli našla jste jsem bezpečnost zabezpečení zabezpečeni díra díru chyba napište napiš napsat pošlete pošli poslat zašlete nezakládejte neotvírejte nevytvářejte nezveřejňujte veřejně veřejné veřejný soukromě důvěrně děkujeme odpověď odpovíme týden týdnů pracovních kontaktujte kontakt",
  de: "klick klicken reiter nutzen der die das und ist nicht wir sie ein eine einen einer mit für von auf bitte werden wird zu im den dem des oder wenn bei sich als auch nach aus wie über uns unser unsere ihre ihr du dein deine kein keine sollte sind es sicherheitslücke sicherheitslücken sicherheit sicherheitsrichtlinie melden meldung schwachstelle schwachstellen unterstützt unterstützte versionen innerhalb tagen stunden per falls senden zum zur vor nur alle haben kann an diese dieses dieser fehler gefunden entdeckt lücke lücken sicherheitsproblem sicherheitsprobleme sicherheitsproblemen sicherheitsproblems sicherheitsfehler sicherheitsmeldung sicherheitsmeldungen sicherheitshinweise sicherheitsupdates schreib schreibt schreiben schicken schickt mir mich mein meine ich antwort antworten öffentlich öffentlichen öffentliches vertraulich privat hast habt etwas direkt gerne danke binnen werktagen woche wochen monate behoben behebung stattdessen erstellen öffnen wer meldet gemeldet sofort bevor",
  es: "el la los las y es una un para en con por que se del de no al lo su sus este esta esto como si nos o más son ser sin sobre tu tus te le les a cuando hasta también muy pero seguridad vulnerabilidad vulnerabilidades versión versiones nuestro nuestra reportar informe correo corrección será puede proyecto quienes fuera contra desde entre cada todo todos ha hay e soportadas soportada días horas correcciones solo última actualizaciones divulgación reporta error errores yo encuentras encuentra encontraste encontró fallo fallos falla fallas problema problemas escríbeme escríbenos escribe escriba escribir envía envíe enviar contacta contacte contactar públicamente público pública privado privada abras abra abrir crees favor gracias respuesta semana semanas directamente nosotros usted ustedes tienes hallazgo mándame mándanos avísame avísanos",
  fr: "le la les des et est nous vous une un pour dans sur avec que qui veuillez pas ne sécurité du de en vulnérabilité vulnérabilités ou par cette ce ces au aux votre notre sont si il se son sa plus être été avant après merci signaler mises jour faille problème afin à l d n qu toute tout sera lorsque sous vos nos même ainsi supportée supportées correctifs correctif statut fin jours heures rapport prise prises charge signalement divulguer dernière uniquement je moi mon ma mes tu failles écrivez écrire envoyez envoyer contactez contacter courriel plaît trouvé trouvée découvert découverte publiquement publique confidentiel confidentielle privé privée réponse semaine semaines avons avez ai lieu vulnérable ouvrez ouvrir créez créer directement corrigé corrigée",
  id: "dan yang untuk dengan di ini tidak kami anda atau dari keamanan kerentanan jika pada ke akan silakan adalah dalam kepada oleh jangan versi melalui mohon laporan dapat secara itu saya harap lebih telah setelah sebelum sesudah hingga sampai kita bisa sudah belum masih hanya saja juga lalu ya buat bila apabila hari kerja minggu jam lama paling lambat celah perbaikan pembaruan kebijakan laporkan melaporkan mengirim kirim surel terbaru didukung bantuan tersebut sejak selama setiap agar bagi antara tanpa kalau kamu kalian ada apa bukan namun tetapi tapi sebagai serta maka perlu harus memakan waktu dirilis aku menemukan temukan privat publik terima kasih balasan balas langsung membuka buka membuat keamanannya celahnya kerentanannya pakai lewat",
  it: "il lo la gli le i e è una un uno per in con che non di della del delle dei degli sicurezza vulnerabilità se si questo questa sono al alla ai da dal dalla nel nella sul sulla come più o ed ma anche ci ti vi tuo tua nostro nostra segnalare segnalazione segnala versione versioni supportate supportata entro giorni ore prima dopo quando essere può chi inviare aggiornamenti ultima solo tutti correzione divulgare problema progetto invia mail io mi mio mia trovato trovata trovi scoperto scoperta falla falle scrivi scrivimi scriveteci scrivete inviate contatta contattate contattaci contattami pubblicamente pubblico pubblica privato privata aprire apri aprite creare grazie risposta settimana settimane direttamente favore hai avete lavorativi noi",
  nl: "klik gebruik tabblad de het een en is van voor met niet wij u op in te dat als wordt worden of uw deze dit die we je jouw om aan bij naar zijn er ook maar geen nog ons onze kan kunt zal zo binnen via dagen uur beveiliging beveiligingsbeleid kwetsbaarheid kwetsbaarheden melden meld melding versie versies ondersteunde ondersteund beveiligingsupdates stuur tot over heeft hebt alleen door uit indien wanneer alstublieft alsjeblieft gevonden openbaar bent heb eerste laatste zodra totdat wat hoe wie waar deel krijg krijgt lek ik mij mijn jij ontdekt beveiligingslek beveiligingslekken beveiligingsprobleem beveiligingsproblemen mailen mailtje schrijf graag bedankt openbare privé vertrouwelijk reactie week weken werkdagen maak rechtstreeks liever zodat voordat",
  no: "klikk fanen bruk kontaktskjemaet skjemaet sikkerhetsteamet nås finner og å det er en et på for med ikke ikkje vi som av til den om eller sikkerhet sårbarhet sårbarheter sårbarheten du har kan i de din ditt dine oss vår vårt våre skal når fra etter før innen så men også hvis dersom hva hvordan jeg deg dette denne disse blir ved uten funnet rapporter rapportere rapporten send støttes støttede sikkerhetsoppdateringer sikkerhetspolicy versjoner versjon timer dager bare kun siste nyeste åpne offentlig må vil alle enn gjennom vennligst varsle arbeidsdager meg min fant sikkerhetshull sikkerhetsproblem sikkerhetsfeil sikkerhetsproblemer epost skriv kontakt privat svar svarer uke uker takk gjerne direkte opprett lag sak saker istedenfor",
  pl: "i w na z do nie jest się że prosimy proszę o dla bezpieczeństwa przez lub po luki lukę luka zgłoś są to jak oraz od za ze tym tego jeśli jeżeli które która który aby co ich jego jej nas nam wersja wersje wersji wspierane wspierana aktualizacje podatności podatność zgłaszanie zgłoszenie zgłoszenia ciągu dni godzin tylko także może zostanie będzie został została tej te ten bez przed problem poprawki polityka wyślij ale gdy nasz nasza nasze czy tak już jeszcze bardzo można należy których którzy napisz ja mi mnie znalazłeś znalazłaś znalazł znaleźć dziura dziurę błąd błędy błędów bezpieczeństwo pisz napisać wysłać kontakt skontaktuj publicznie publiczne publicznego publicznych prywatnie prywatną prywatny dziękuję dziękujemy odpowiedź odpowiemy tydzień tygodni roboczych zakładaj otwieraj twórz zgłaszaj zgłaszać",
  pt: "o a os as e é uma um para em com por que não do da dos das de se seu sua você esta este ou ao no na nos nas às são através pelo pela segurança vulnerabilidade vulnerabilidades versão versões nossa nosso relatar reportar envie correção como mais também isso até será foi ser sobre nós projeto todas quando mas após entre suportadas suportada horas dias correções apenas última atualizações divulgação reporte erro erros nao seguranca eu meu minha encontrou encontrar achou achar falha falhas brecha brechas escreva escrever mande manda mandar avise contato publicamente público pública privado privada abra abrir crie criar favor obrigado obrigada resposta semana semanas diretamente contigo vocês tem úteis",
  sv: "säkerhetsrapporter emot säkerhetsteam nås och att det är en ett på för med inte vi som av till den om eller säkerhet sårbarhet sårbarheter sårbarheten du har i de din ditt dina oss vår vårt våra kan ska när från efter innan inom så men också även får ej dig detta denna dessa kommer vid utan hittat rapportera rapporten rapport skicka stöds säkerhetsuppdateringar säkerhetspolicy versioner version timmar dagar bara endast senaste öppna offentligt tills blir alla än genom jag mig min hittar hittade säkerhetsproblem säkerhetshål säkerhetsbrist mejla mejl skriv kontakta privat offentlig offentliga svar svarar vecka veckor arbetsdagar tack gärna direkt istället inget ingen inga ärende",
  tr: "sekmesinde düğmesine tıklayın ve bir bu için ile veya lütfen olarak da de değil en güvenlik tarafından olan içinde eğer her daha gibi kadar ya bize sürüm ancak açığı bildirin üzerinden ise çok sonra önce adresine adresinden gün saat iş sürümü sürümler sürümleri güvenliği açık açıkları biz siz sizi size bizim ne nasıl bunu buna şu hangi ama fakat yalnızca sadece son yeni fazla az dilerseniz edin ediniz rica bildirim bildirimi bildirme politikası zafiyet düzeltme yama yanıt destekleniyor desteklenen artık kullanın gönderin yazın herkese göre olabilir olur oldu yok var değildir ki mi mı teknik ilk ben bana benim bulursanız bulduysanız bulduğunuzda buldunuz varsa açmayın açmayınız oluşturmayın paylaşmayın açıklamayın güvenlikle ilgili teşekkürler yanıtlıyoruz hafta günü doğrudan özel gizli bulunan bulan açığını açıklarını açığınız",
  vi: "và của các không cho là với trong được bảo mật lỗ hổng bạn chúng tôi vui lòng này để một những khi nếu báo cáo hãy qua phiên bản gửi sẽ có về thể lỗi đến từ hỗ trợ mình phát hiện tìm thấy thư điện tử công khai riêng tư trả lời ngày giờ tuần cảm ơn liên hệ đừng xin trên nhận phản hồi",
}
