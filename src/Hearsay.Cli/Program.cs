using System.Runtime.CompilerServices;
using Hearsay.Cli;
using Hearsay.Ingesting;

// Before anything else is loaded: a process is started for every PDF.
if (args is [PdfWorker.Argument, ..])
{
    using var input = Console.OpenStandardInput();
    using var output = Console.OpenStandardOutput();
    return PdfWorker.Run(args, input, output);
}
return Run(args);

[MethodImpl(MethodImplOptions.NoInlining)]
static int Run(string[] args)
{
    using var terminal = Terminal.Open();
    using var install = Install.Here();
    return CommandLine.Run(args, terminal, install);
}
