/** Where a command writes text. */
export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number | undefined
  /** Says when the reader takes more, where that can be known. */
  readonly stream?: NodeJS.WriteStream
}

/** All that a command touches of the process that runs it, so that it can also run inside another one. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array> & { isTTY?: boolean }
  stdout: Output
  stderr: Output
  /** Absolute path of the working directory. */
  cwd: string
  env: Readonly<Record<string, string | undefined>>
  /** From now on keeps an interrupt (Ctrl-C) from ending the process, and settles when one comes, or when nobody reads any more. */
  interrupted(): Promise<void>
  /** Runs a module of the user, named by its URL, and gives what it exports. */
  importModule(url: string): Promise<unknown>
  /** Absolute path of the module that does the work of a thread. */
  worker: string
}
