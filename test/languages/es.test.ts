import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Política de seguridad

## Cómo reportar una vulnerabilidad

Si crees haber encontrado un fallo de seguridad, no abras un issue público. Escríbenos a seguridad@faro.dev y te
responderemos en un plazo de 48 horas.`,
    {
      language: 'es',
      kind: 'policy',
      channels: ['email seguridad@faro.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'formal address, working days, a detailed reply, a rhythm',
    `# Política de seguridad

## Notificación de vulnerabilidades

Le rogamos que no divulgue la vulnerabilidad. Envíe un correo a csirt@ribera.es.

## Qué puede esperar

- Acusaremos recibo de su informe en un máximo de 3 días hábiles.
- Recibirá una respuesta detallada con nuestra evaluación en 10 días laborables.
- Le mantendremos informado del progreso cada dos semanas.`,
    {
      channels: ['email csirt@ribera.es'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Política de seguridad

## Reportar una vulnerabilidad

Reporta el problema a sec@duna.io.

## Plazos de corrección

| Gravedad | Corrección |
| --- | --- |
| Crítica | 7 días |
| Alta | 30 días |
| Media | 60 días |
| Baja | 90 días |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Política de seguridad

## Reportar una vulnerabilidad

Utiliza el reporte privado de vulnerabilidades de GitHub: en la pestaña Security, haz clic en "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Política de seguridad

## Divulgación

Seguimos un proceso de divulgación coordinada. Te pedimos que no publiques los detalles hasta que hayamos lanzado una
corrección, o hasta que pasen 90 días.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Política de seguridad

## Versiones soportadas

Solo la última versión estable recibe actualizaciones de seguridad. La serie 1.4 ya no tiene soporte.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Política de seguridad

## Versiones con soporte

| Versión | Estado |
| --- | --- |
| 3.x | Soportada |
| 2.x | Solo correcciones de seguridad |
| 1.x | Fin de vida |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Política de seguridad

Escribe a sol@faro.dev.

## Qué incluir en el informe

- Una descripción del problema y su impacto
- Los pasos para reproducirlo
- La versión afectada
- Una prueba de concepto, si es posible`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence, usted',
    `# Política de seguridad

## Reportar

Escriba a avisos@lince.org e incluya la versión afectada, los pasos para reproducir el error y su impacto.`,
    { channels: ['email avisos@lince.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Política de seguridad

Escribe a sol@faro.dev.

## Proceso

1. Confirmamos la recepción del informe.
2. Investigamos el problema y preparamos una corrección.
3. Publicamos una nueva versión y un aviso de seguridad, y solicitamos un identificador CVE.

Si lo deseas, mencionaremos tu nombre en los agradecimientos.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Política de seguridad

Escribe a sol@faro.dev.

## Recompensas

No ofrecemos recompensas económicas.

## Investigación de buena fe

No emprenderemos acciones legales contra quienes investiguen de buena fe.

## Fuera de alcance

- Ataques de denegación de servicio
- Ingeniería social`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Política de seguridad

## Reportar una vulnerabilidad

Envía los detalles de forma privada a pgp@cala.dev. Puedes cifrar el mensaje con nuestra clave pública PGP.
Abre un issue en https://github.com/cala/cala/issues solo para otros errores.`,
    { channels: ['email pgp@cala.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'typed without accents',
    `# Politica de seguridad

## Reportar una vulnerabilidad

No abras un issue publico. Reporta por correo a hola@nube.dev; confirmaremos la recepcion en 5 dias habiles.`,
    { channels: ['email hola@nube.dev'], publicReports: 'discouraged', timeframes: ['acknowledge 5bd'] },
  ],
  [
    'a heading that says what comes next, an address for silence',
    `# Política de seguridad

## Qué ocurre después

Acusaremos recibo en un plazo de 4 días. Si no recibe respuesta, escriba a direccion@ebro.dev.`,
    { channels: ['email direccion@ebro.dev'], timeframes: ['acknowledge 4d'] },
  ],
  [
    'an unedited translation of a template',
    `# Política de seguridad

## Versiones soportadas

Usa esta sección para decir a la gente qué versiones de tu proyecto reciben actualizaciones de seguridad.

| Versión | Soportada |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Reportar una vulnerabilidad

Usa esta sección para explicar cómo se reporta una vulnerabilidad.`,
    { kind: 'template', channels: [] },
  ],
  [
    'labels and few words',
    `# Seguridad

Vulnerabilidades: hueco@nogal.es
Ventas: ventas@nogal.es
Prensa: prensa@nogal.es`,
    { language: 'es', channels: ['email hueco@nogal.es'] },
  ],
  [
    'who has no account is no version without support',
    `# Seguridad

## ¿Viste un fallo?

Usa «Report a vulnerability» en la pestaña Security. Si no tienes cuenta de GitHub, escribe a hueco@nogal.es. Necesitamos la versión, el entorno y los pasos para repetirlo.`,
    { channels: ['advisory', 'email hueco@nogal.es'], topics: ['report-contents'] },
  ],
  [
    'a time after which it may be published',
    `# Divulgación

Pasados 70 días desde el aviso podrás publicar lo que encontraste. Hasta entonces te rogamos discreción.`,
    { timeframes: ['disclose 70d'], publicReports: 'discouraged' },
  ],
  [
    'a series that gets nothing any more',
    `# Versiones

La serie 8.x sigue recibiendo parches; la 7.x ya no.`,
    { language: 'es', versions: 'prose: 8.x yes, 7.x no' },
  ],
  [
    "a second address behind the forge's own way",
    `# Seguridad

Usa «Report a vulnerability» en la pestaña Security. Si prefieres el correo de toda la vida, hueco@nogal.es también sirve.`,
    { channels: ['advisory', 'email hueco@nogal.es'] },
  ],
])
