import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { printableLines } from '../formats/printable.js'
import { PRESETS } from '../lint/settings.js'
import { pattern } from '../pattern.js'
import { project } from '../project.generated.js'
import { SHELLS } from './completed-command.js'
import { EXIT } from './exit-code.js'
import { outputOption } from './format-option.js'
import { logText, tellErrors } from './log-text.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

const WHOLE_NUMBER = pattern(/^\d{1,9}$/)

const PATHS = new Argument(
  '[path...]',
  'files, folders or globs; "-" for standard input; by default the policy of this repository',
)

const COLOR = new Option('--color', 'colour the output')
const NO_COLOR = new Option('--no-color', 'do not colour the output')

const EXIT_CODES = `
Exit codes:
  0  no error, and no more warnings than allowed
  1  an error, or too many warnings
  2  wrong usage, settings or baseline
  3  no policy found, something could not be read or written, or a rule crashed`

/** Runs one command line, without the names of node and program; gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.clean
  const program = programFor(terminal, (result) => {
    code = result
  })
  try {
    await addLateOptions(program, args)
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return failure(error, terminal)
  }
}

function failure(error: unknown, terminal: Terminal): number {
  // Commander has told its errors already; help and version come this way too, and are none.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage
  if (error instanceof UsageError) {
    tellErrors(error.faults, terminal)
    return EXIT.usage
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const report = `This is a bug in ${project.name}; please report it at ${project.repository}/issues.\n${trace}`
  terminal.stderr.write(`${logText(printableLines(report), terminal)}\n`)
  return EXIT.unread
}

function programFor(terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command(project.name)
    .description('Reads what a SECURITY.md says, judges it, and writes one.')
    .version(project.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showHelpAfterError(
      '("secpolicy --help" lists the commands, "secpolicy lint PATH" judges a file, "secpolicy init" writes one)',
    )
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(logText(printableLines(text), terminal)),
      getOutHelpWidth: () => terminal.stdout.columns ?? 80,
      getErrHelpWidth: () => terminal.stderr.columns ?? 80,
    })
    .addHelpText('after', `${EXIT_CODES}\n\nThe rules and settings: ${project.repository}#readme`)

  // Each command is loaded when it runs, so that none waits for the others.
  addLint(program).action(async (paths, options) => {
    const { lintCommand } = await import('./lint.js')
    finish(await lintCommand(paths, options, terminal))
  })
  addInit(program).action(async (options) => {
    const [{ initCommand }, { lint }] = await Promise.all([import('./init/command.js'), import('../index.js')])
    finish(await initCommand(options, terminal, lint))
  })
  addExtract(program).action(async (paths, options) => {
    const { extractCommand } = await import('./extract.js')
    finish(await extractCommand(paths, options, terminal))
  })
  addAudit(program).action(async (folders, options) => {
    const { auditCommand } = await import('./audit/command.js')
    finish(await auditCommand(folders, options, terminal))
  })
  addExplain(program).action(async (rule, options) => {
    const { explainCommand } = await import('./explain.js')
    finish(explainCommand(rule, options, terminal))
  })
  addRules(program).action(async (options) => {
    const { rulesCommand } = await import('./rules.js')
    finish(rulesCommand(options, terminal))
  })
  addCompletion(program).action(async (shell) => {
    const { completionCommand } = await import('./completion.js')
    finish(completionCommand(shell, program, terminal))
  })
  for (const command of program.commands) {
    command.showHelpAfterError(`("${project.name} ${command.name()} --help" shows how it is used)`)
  }
  return program
}

function addLint(program: Command): Command {
  return program
    .command('lint')
    .summary('judge a policy')
    .description('Judges security policies and tells what to write.')
    .addArgument(PATHS)
    .addOption(outputOption().conflicts('diff'))
    .addOption(new Option('--output <file>', 'write the only format to a file').conflicts('diff'))
    .addOption(presetOption('the rules to start from'))
    .addOption(
      new Option(
        '--rule <id=severity>',
        'off, warning or error for one rule, above the settings; repeatable',
      ).argParser((value: string, before: string[] = []) => [...before, value]),
    )
    .option('--config <file>', 'read settings from this file only (.json, .yaml, .js, .mjs, .ts)')
    .option('--no-config', 'look for no settings')
    .option('--print-config', 'print the settings that hold for each policy, and stop')
    .option('--organization-policy <file>', 'the policy that the organisation has for all its repositories')
    .option('--online', 'also ask the network: links, mail domains, keys, private reporting on GitHub')
    .addOption(
      new Option('--allow-private-host <host>', 'with --online, also ask this host in a private network; repeatable')
        .implies({ online: true })
        .argParser((value: string, before: string[] = []) => [...before, value]),
    )
    .option('--fix', 'fix what can be fixed without changing what the policy says')
    .option('--fix-unsafe', 'also apply fixes that change what the policy says, or could break a link')
    .option('--diff', 'show what would be fixed, and write nothing')
    .option('--baseline <file>', 'keep findings quiet that this file knows')
    .addOption(new Option('--update-baseline', 'let the baseline know the findings of this run').conflicts('diff'))
    .option('--max-warnings <number>', 'fail when there are more warnings', wholeNumber)
    .option('--quiet', 'show errors only')
    .option('--watch', 'judge again whenever a policy or its settings change')
    .option('--stdin-filename <path>', 'the name of standard input, for settings and relative links')
    .addOption(recordsOption().conflicts(FILES_ONLY))
    .addOption(timeLimitOption().conflicts(ONE_THREAD_ONLY))
    .addOption(jobsOption())
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addHelpText(
      'after',
      `
Examples:
  secpolicy lint                                  the policy of this repository
  secpolicy lint SECURITY.md "packages/*/SECURITY.md"
  secpolicy lint --preset strict --rule credit=off
  secpolicy lint --format json --max-warnings 0
  secpolicy lint --format pretty --format sarif=report.sarif
  secpolicy lint --watch
  secpolicy lint --diff --fix-unsafe              what could be fixed
  secpolicy lint --baseline known.json --update-baseline
  git show HEAD:SECURITY.md | secpolicy lint - --stdin-filename SECURITY.md
  secpolicy lint --stdin-format ndjson < policies.ndjson
${EXIT_CODES}`,
    )
}

/** Where they can be seen, the options that are answers: whoever does not write a policy need not load what they are made of. */
async function addLateOptions(program: Command, args: readonly string[]): Promise<void> {
  if (!args.includes('init') && !args.includes('completion')) return
  const { addInitOptions } = await import('./init/command.js')
  for (const command of program.commands) if (command.name() === 'init') addInitOptions(command)
}

function addInit(program: Command): Command {
  return program
    .command('init')
    .summary('write a policy')
    .description(
      'Writes a SECURITY.md from what the repository tells and what you answer. What you leave out is left out: no address, time or claim is invented.',
    )
    .addHelpText(
      'after',
      `
Examples:
  secpolicy init                                  asks, and shows the policy before it is written
  secpolicy init --template company --acknowledge 2bd
  secpolicy init --yes --dry-run
  secpolicy init --no-input --contact advisory --supported latest --acknowledge 7d --commit all
  secpolicy init --answers security.yaml --set bounty=no --stdout
  secpolicy init --from --acknowledge 3d --write      what the present policy says, in a new one
  secpolicy init --update --supported latest      the generated parts, with a new answer

Exit codes:
  0    written, or shown
  1    there is a policy already, or an edited part; it was left as it is
  2    wrong usage or answers
  3    something could not be read or written
  130  broken off`,
    )
}

function addExtract(program: Command): Command {
  return program
    .command('extract')
    .summary('print what a policy says')
    .description('Prints what security policies say, without judging it.')
    .addArgument(PATHS)
    .addOption(formatOption(['pretty', 'json', 'ndjson']))
    .option('--facts-only', 'leave out the reading with its places, words and confidence')
    .option('--stdin-filename <path>', 'the name of standard input')
    .addOption(recordsOption().conflicts(['format', 'stdinFilename']))
    .addOption(timeLimitOption())
    .addOption(jobsOption())
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addHelpText(
      'after',
      `
Examples:
  secpolicy extract
  secpolicy extract --format ndjson --facts-only "policies/*.md"
  secpolicy extract --stdin-format ndjson < policies.ndjson`,
    )
}

function addAudit(program: Command): Command {
  return program
    .command('audit')
    .summary('judge many repositories')
    .description('Judges the policies of all repositories below the folders, and shows them in one table.')
    .argument('[folder...]', 'folders that hold repositories; by default the working directory')
    .option('--github <owner>', 'the repositories of an organisation or user on GitHub, in place of folders')
    .option('--github-url <url>', 'the address of a GitHub Enterprise Server; GITHUB_API_URL is known, too')
    .option('--archived', 'with --github, also repositories that are archived')
    .option('--forks', 'with --github, also forks')
    .option('--resume <file>', 'with --github, keep what is known in a file, and go on from it')
    .addOption(formatOption(['pretty', 'html', 'markdown', 'csv', 'json']))
    .option('--output <file>', 'write to a file')
    .addOption(presetOption('the rules to start from'))
    .option('--config <file>', 'read settings from this file only (.json, .yaml, .js, .mjs, .ts)')
    .option('--no-config', 'look for no settings')
    .option('--organization-policy <file>', 'the policy that the organisation has for all its repositories')
    .option('--online', 'also ask the network: links, mail domains, keys, private reporting on GitHub')
    .addHelpText(
      'after',
      `
Examples:
  secpolicy audit ~/projects
  secpolicy audit ~/projects --format html --output report.html
  GITHUB_TOKEN=... secpolicy audit --github cairnbox --resume audit.json
  secpolicy audit --format markdown --preset minimal ~/work/a ~/work/b
${EXIT_CODES}`,
    )
}

function addExplain(program: Command): Command {
  return program
    .command('explain')
    .summary('show why a rule is there')
    .description('Shows what a rule wants, why, its options and examples.')
    .argument('<rule>', 'the id of the rule')
    .addOption(COLOR)
    .addOption(NO_COLOR)
    .addHelpText('after', '\nExample:\n  secpolicy explain private-channel')
}

function addRules(program: Command): Command {
  return program
    .command('rules')
    .summary('list all rules')
    .description('Lists all rules with their severity in each preset.')
    .addOption(formatOption(['pretty', 'json']))
    .addOption(presetOption('show the severities of this preset only'))
    .addHelpText('after', '\nExamples:\n  secpolicy rules\n  secpolicy rules --preset strict --format json')
}

function addCompletion(program: Command): Command {
  return program
    .command('completion')
    .summary('print a completion script')
    .description('Prints a script that completes commands, options and rules in a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      `
Examples:
  eval "$(secpolicy completion bash)"             in ~/.bashrc
  eval "$(secpolicy completion zsh)"              in ~/.zshrc, after compinit
  secpolicy completion fish > ~/.config/fish/completions/secpolicy.fish`,
    )
}

function formatOption(names: string[]): Option {
  return new Option('--format <name>', 'the form of the output').choices(names).default('pretty')
}

function presetOption(description: string): Option {
  return new Option('--preset <name>', description).choices(PRESETS)
}

/** What has no meaning for records, which are no files and are answered one by one. */
const FILES_ONLY = [
  ...['format', 'output', 'printConfig', 'fix', 'fixUnsafe', 'diff', 'baseline', 'updateBaseline'],
  ...['maxWarnings', 'quiet', 'watch', 'stdinFilename'],
]

/** What one thread does alone, which nobody can end. */
const ONE_THREAD_ONLY = ['fix', 'fixUnsafe', 'diff', 'online']

function recordsOption(): Option {
  return new Option(
    '--stdin-format <name>',
    'read records {"id", "path", "text"} from standard input, one a line, and answer each with a line of JSON',
  ).choices(['ndjson'])
}

function timeLimitOption(): Option {
  return new Option(
    '--time-limit <seconds>',
    'the longest that one record or file may take (10 for records and many files)',
  ).argParser((value) => {
    const seconds = Number(value)
    if (!(seconds > 0 && seconds <= LONGEST_TIME)) throw new InvalidArgumentError('Write a number of seconds.')
    return seconds
  })
}

/** In seconds. */
const LONGEST_TIME = 86_400

function jobsOption(): Option {
  return new Option('--jobs <number>', 'how many records or files are read at the same time').argParser((value) => {
    const jobs = wholeNumber(value)
    if (jobs < 1 || jobs > MOST_JOBS) throw new InvalidArgumentError(`Write a number from 1 to ${MOST_JOBS}.`)
    return jobs
  })
}

const MOST_JOBS = 256

function wholeNumber(value: string): number {
  if (!WHOLE_NUMBER.test(value)) throw new InvalidArgumentError('Write a whole number.')
  return Number(value)
}
