using System.CommandLine;
using Hearsay.Recording;

namespace Hearsay.Cli;

/// <summary>The option that names the case file.</summary>
internal sealed class CaseFile
{
    public Option<string> Option { get; } = new("--case")
    {
        Description = "The case file.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => "hearsay.db",
    };

    /// <summary>Opens the case to read.</summary>
    public Ledger ToRead(ParseResult arguments) => Ledger.OpenToRead(Path(arguments));

    /// <summary>Opens the case to write; there must be one.</summary>
    public Ledger ToChange(ParseResult arguments)
    {
        Ledger.OpenToRead(Path(arguments)).Dispose();
        return Ledger.OpenToWrite(Path(arguments));
    }

    /// <summary>Opens the case to write; makes it when there is none.</summary>
    public Ledger ToWrite(ParseResult arguments) => Ledger.OpenToWrite(Path(arguments));

    /// <summary>Path of the case file.</summary>
    public string Path(ParseResult arguments) => arguments.GetRequiredValue(Option);
}
