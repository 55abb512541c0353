using System.CommandLine;
using Hearsay.Recording;
using NodaTime;

namespace Hearsay.Cli;

/// <summary>The options that say which claims of a case are wanted.</summary>
internal sealed class CaseQuery
{
    private readonly Argument<string[]> _words = new("WORDS")
    {
        Description = "Words that the claim or the names in it have, in any order and inflection; \"…\" within the argument for a phrase.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> _actor = Several("--actor", "NAME", "A party that takes part, by any name or alias, or by its id. Given twice: both take part.");
    private readonly Option<string[]> _between = new("--between") { Description = "Two parties that both take part.", HelpName = "A B", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _source = Several("--source", "NAME", "Somebody who is made answerable for the claim, in any place of the chain.");
    private readonly Option<bool> _author = new("--author-only") { Description = "Only claims that the author vouches for." };
    private readonly Option<string[]> _type = Several("--type", "TYPE", "PLOVER type (AID, ACCUSE …), or none.");
    private readonly Option<ClaimStatus[]> _status = Of<ClaimStatus>("--status", "STATUS", "denied, unconfirmed, alleged, hypothetical, predicted, opinion, reported or asserted.");
    private readonly Option<Openness?> _openness = new("--openness") { Description = "overt or covert.", HelpName = "WORD" };
    private readonly Option<bool> _negative = new("--negative") { Description = "Only claims that something did not happen or hold." };
    private readonly Option<string[]> _document = Several("--document", "DOC", "Id of the document or its start, file name, or words of its title.");
    private readonly Option<LocalDate?> _from = Day("--happened-from", "Happened on this day or later.");
    private readonly Option<LocalDate?> _to = Day("--happened-to", "Happened on this day or earlier.");
    private readonly Option<LocalDate?> _publishedFrom = Day("--published-from", "Published on this day or later.");
    private readonly Option<LocalDate?> _publishedTo = Day("--published-to", "Published on this day or earlier.");
    private readonly Option<string[]> _id = Several("--id", "ID", "Id of the claim or its start.");
    private readonly Option<Verdict?> _judged = new("--judged") { Description = "right, wrong, unsure, or none for claims that nobody judged.", HelpName = "VERDICT" };
    private readonly Option<ClaimMark?> _mark = new("--mark") { Description = "nameless: put forward as fact, and no source has a name; denied; undated: with a time that could not be resolved.", HelpName = "MARK" };
    private readonly Option<int> _limit = new("--limit") { Description = "How many claims at most; 0 for all.", HelpName = "N", DefaultValueFactory = static _ => 50 };
    private readonly Option<int> _skip = new("--skip") { Description = "How many are passed over first.", HelpName = "N" };

    /// <summary>How the claims are shown.</summary>
    public Option<string> Format { get; } = new("--format")
    {
        Description = "list: to read; table: a line a claim; jsonl: a claim a line, every field; csv: for spreadsheets.",
        HelpName = "FORMAT",
        DefaultValueFactory = static _ => "list",
    };

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        Format.AcceptOnlyFromAmong("list", "table", "jsonl", "csv");
        foreach (var count in new[] { _limit, _skip })
            count.Validators.Add(result => { if (result.Tokens.Count == 1 && result.Tokens[0].Value.StartsWith('-')) result.AddError($"{count.Name} takes a number from 0 up."); });
        command.Add(_words);
        foreach (var option in new Option[]
        {
            _actor, _between, _source, _author, _type, _status, _openness, _negative, _from, _to, _publishedFrom, _publishedTo, _document, _id, _judged, _mark, _limit, _skip, Format,
        }) command.Add(option);
    }

    /// <summary>The query that a command line gives.</summary>
    public ClaimQuery Of(ParseResult arguments, ClaimOrder order) => new()
    {
        Words = arguments.GetValue(_words) is { Length: > 0 } words ? string.Join(' ', words) : null,
        Actors = arguments.GetValue(_actor) ?? [],
        Dyad = arguments.GetValue(_between) is [var one, var other] ? (one, other) : null,
        Sources = arguments.GetValue(_source) ?? [],
        AuthorOnly = arguments.GetValue(_author) ? true : null,
        Types = [.. (arguments.GetValue(_type) ?? []).Select(type => type is "none" or "NONE" ? "none" : type.ToUpperInvariant())],
        Statuses = arguments.GetValue(_status) ?? [],
        Openness = arguments.GetValue(_openness),
        Polarity = arguments.GetValue(_negative) ? Polarity.Negative : null,
        Documents = arguments.GetValue(_document) ?? [],
        From = arguments.GetValue(_from),
        To = arguments.GetValue(_to),
        PublishedFrom = arguments.GetValue(_publishedFrom),
        PublishedTo = arguments.GetValue(_publishedTo),
        Ids = arguments.GetValue(_id) ?? [],
        Verdict = arguments.GetValue(_judged),
        Mark = arguments.GetValue(_mark),
        Order = order,
        Limit = arguments.GetValue(_limit) is var limit and > 0 ? limit : int.MaxValue,
        Skip = arguments.GetValue(_skip),
    };

    private static Option<string[]> Several(string name, string value, string says) => new(name) { Description = says, HelpName = value };

    private static Option<T[]> Of<T>(string name, string value, string says) => new(name) { Description = says, HelpName = value };

    private static Option<LocalDate?> Day(string name, string says) => new(name) { Description = says, HelpName = "DATE", CustomParser = Inputs.ReadDate };
}
