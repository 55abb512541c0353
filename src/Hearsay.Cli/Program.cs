using Hearsay.Cli;

return CommandLine.Run(args, Terminal.Open(), new Install());
