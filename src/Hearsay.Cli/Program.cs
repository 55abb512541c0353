using Hearsay.Cli;

using var terminal = Terminal.Open();
using var install = Install.Here();
return CommandLine.Run(args, terminal, install);
