using System.CommandLine;
using Hearsay.Recording;
using NodaTime;

namespace Hearsay.Cli;

/// <summary>The options that say which claims a profile is drawn from.</summary>
internal sealed class ProfileOptions
{
    /// <summary>How many claims of a case a profile is drawn from where nothing else is said: more are no page that anybody reads.</summary>
    public const int Most = 300;

    private readonly Option<LocalDate?> _from = new("--happened-from") { Description = "Only claims of what happened on this day or later.", HelpName = "DATE", CustomParser = Inputs.ReadDate };
    private readonly Option<LocalDate?> _to = new("--happened-to") { Description = "Only claims of what happened on this day or earlier.", HelpName = "DATE", CustomParser = Inputs.ReadDate };

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Of a case: from how many claims that name both parties it is drawn at most; all of them are counted by status, type and year. 0 for all.",
        HelpName = "N",
        DefaultValueFactory = static _ => Most,
    };

    private readonly Option<int> _skip = new("--skip") { Description = "Of a case: how many claims that name both parties are passed over first.", HelpName = "N" };

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var count in new[] { _limit, _skip })
            count.Validators.Add(result => { if (result.Tokens.Count == 1 && result.Tokens[0].Value.StartsWith('-')) result.AddError($"{count.Name} takes a number from 0 up."); });
        foreach (var option in new Option[] { _from, _to, _limit, _skip }) command.Add(option);
    }

    /// <summary>The query that a command line gives.</summary>
    public ClaimQuery Of(ParseResult arguments) => new()
    {
        From = arguments.GetValue(_from),
        To = arguments.GetValue(_to),
        Limit = arguments.GetValue(_limit) is var limit and > 0 ? limit : int.MaxValue,
        Skip = arguments.GetValue(_skip),
    };
}
