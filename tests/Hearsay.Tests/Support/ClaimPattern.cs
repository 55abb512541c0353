using Hearsay.Cli.Views;

namespace Hearsay.Tests.Support;

/// <summary>A line of the notation that Specs/README.md describes: what a claim must be like.</summary>
internal sealed class ClaimPattern
{
    private readonly string[] _parts;
    private readonly string[] _fields;

    public ClaimPattern(string line)
    {
        var all = line.Split('|', StringSplitOptions.TrimEntries);
        if (all.Length < 5) throw new FormatException($"'{line}' has {all.Length} of the 5 parts of a claim.");
        (_parts, _fields) = (all[..5], all[5..]);
    }

    /// <summary>Whether a claim is like this.</summary>
    public bool Fits(Claim claim, Reading reading) =>
        Trigger(claim) && Sides(claim) && Standing(claim) && Chain(claim) && Time(claim) && _fields.All(field => Field(claim, reading, field));

    /// <summary>A claim in the same notation.</summary>
    public static string Show(Claim claim)
    {
        var sides = $"{Names(claim.Actors)} > {Names(claim.Recipients)}";
        var chain = string.Join(" > ", claim.Attribution.Links.Select(link =>
            $"{(link.Source is { } source ? source.Actor.Name ?? claim.Document[source.Span] : "*")} {link.Act.ToString().ToLowerInvariant()}"));
        var more = string.Concat(claim.Others.Select(other => $" | {other.Role.ToString().ToLowerInvariant()}: {Name(other.Participant)}"))
            + string.Concat(claim.Links.Select(link => $" | link: {link.Kind} {link.Target}"))
            + string.Concat(claim.Figures.Select(figure => $" | figure: {figure.Value} {figure.Bound}"))
            + string.Concat(claim.Event.Plover.Take(1).Select(type => $" | plover: {type}"));
        return $"{claim.Predicate.Lemma} | {sides} | {claim.Status.ToString().ToLowerInvariant()} {Sign(claim)} | {(chain.Length > 0 ? chain : "-")} | {claim.Time?.Value?.Edtf ?? "-"}{more}";
    }

    private static string Names(IReadOnlyList<Participant> parties) => parties.Count == 0 ? "-" : string.Join(" & ", parties.Select(Name));

    private static string Name(Participant party) => party.Actor.Name ?? party.Text ?? "*";

    private static string Sign(Claim claim) => claim.Polarity == Polarity.Positive ? "+" : "-";

    private bool Trigger(Claim claim) => _parts[0] == "_" || Same(_parts[0], claim.Predicate.Lemma) || Same(_parts[0], claim.Document[claim.Predicate.Span]);

    private bool Sides(Claim claim)
    {
        if (_parts[1] == "_") return true;
        var sides = _parts[1].Split('>', StringSplitOptions.TrimEntries);
        return Parties(sides[0], claim.Actors) && (sides.Length == 1 || Parties(sides[1], claim.Recipients));
    }

    private static bool Parties(string wanted, IEnumerable<Participant> given)
    {
        if (wanted == "_") return true;
        var left = given.ToList();
        if (wanted == "-") return left.Count == 0;
        foreach (var name in wanted.Split('&', StringSplitOptions.TrimEntries))
        {
            var at = left.FindIndex(party => Same(name, party.Actor.Name) || Same(name, party.Text));
            if (at < 0) return false;
            left.RemoveAt(at);
        }
        return left.Count == 0;
    }

    private bool Standing(Claim claim)
    {
        var words = _parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (words[0] == "_" || words[0] == claim.Status.ToString().ToLowerInvariant()) && (words.Length == 1 || words[1] == "_" || words[1] == Sign(claim));
    }

    private bool Chain(Claim claim)
    {
        if (_parts[3] == "_") return true;
        var links = claim.Attribution.Links;
        if (_parts[3] == "-") return links.Count == 0;
        var wanted = _parts[3].Split('>', StringSplitOptions.TrimEntries);
        return wanted.Length == links.Count && wanted.Zip(links).All(pair => Link(pair.First, pair.Second, claim.Document));
    }

    private static bool Link(string wanted, ChainLink link, Document document)
    {
        var cut = wanted.LastIndexOf(' ');
        var (source, act) = (wanted[..cut], wanted[(cut + 1)..]);
        var rightAct = act == "_" || act == link.Act.ToString().ToLowerInvariant();
        return rightAct && (source == "_" || (source == "*" ? link.Source?.Actor.Name is null
            : link.Source is { } given && (Same(source, given.Actor.Name) || Same(source, document[given.Span]))));
    }

    private bool Time(Claim claim) => _parts[4] == "_" || _parts[4] == (claim.Time?.Value?.Edtf ?? "-");

    private static bool Field(Claim claim, Reading reading, string field)
    {
        var cut = field.IndexOf(':');
        if (cut < 0) throw new FormatException($"'{field}' is not 'field: value'.");
        var (name, value) = (field[..cut].Trim(), field[(cut + 1)..].Trim());
        bool Words(IEnumerable<TextSpan> spans) => spans.Any(span => Same(value, claim.Document[span]));
        return name switch
        {
            "plover" => value == (claim.Event.Plover.Count == 0 ? "-" : claim.Event.Plover[0]),
            "cameo" => value == (claim.Event.Cameo ?? "-"),
            "quad" => value == (claim.Event.Quad?.ToString() ?? "-"),
            "openness" => value == (claim.Openness?.ToString().ToLowerInvariant() ?? "-"),
            "basis" => value == (claim.Time?.Basis ?? "-"),
            "hedge" => Words(claim.Certainty.Hedges.Concat(claim.Attribution.Links.Select(link => link.Hedge).OfType<TextSpan>())),
            "scope" => Words(claim.Scope),
            "figure" => claim.Figures.Any(figure => value == $"{figure.Value} {figure.Bound}" || value == figure.Value),
            "link" => claim.Links.Any(link => value.Split(' ') is [var kind, var trigger] && kind == link.Kind
                && reading.Claims.Any(other => other.Id == link.Target && (other.Predicate.Lemma == trigger || trigger == "_"))),
            "via" or "theme" or "location" or "from" or "beneficiary" =>
                Parties(value, claim.Others.Where(other => other.Role.ToString().ToLowerInvariant() == name).Select(other => other.Participant)),
            _ => throw new FormatException($"There is no field '{name}'."),
        };
    }

    private static bool Same(string wanted, string? given) => given is not null && PartyNames.Plain(wanted) == PartyNames.Plain(given);
}
