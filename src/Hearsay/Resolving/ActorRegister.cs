using NodaTime;

namespace Hearsay.Resolving;

/// <summary>Actors that a user adds to those the program knows: their names, kinds, codes and, where they hold for a time only, from when until when.</summary>
/// <remarks>
/// <para>A tab-separated file with a header line: <c>name kind code aliases from until</c>; <c>aliases</c> apart by '|', <c>from</c> and <c>until</c> as YYYY-MM-DD or
/// empty. Lines that start with '#' are passed over. A row with dates counts only for documents dated within them, so that "the defence minister" can be
/// one person in one year and another in the next.</para>
/// <para>Its names go before the program's own. An alias in small letters matches a description ("the harbour chief"). Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class ActorRegister
{
    private const int LongestName = 9;

    private static readonly string[] Columns = ["name", "kind", "code", "aliases", "from", "until"];

    private static readonly string[] Kinds = ["person", "country", "government", "organisation", "armed-group", "population", "place", "document", "event"];

    private readonly Dictionary<string, List<(Known Known, Term When)>> _byName = new(StringComparer.Ordinal);

    private ActorRegister() { }

    /// <summary>How many actors it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a register; a faulty row is left out and told, the rest is loaded.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="problems">Receives HS0510 for each faulty row, with line, column and what is wrong.</param>
    public static ActorRegister Read(string file, TextReader text, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var register = new ActorRegister();
        var number = 0;
        var header = false;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Trim().Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t').Select(cell => cell.Trim()).ToArray();
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(Columns)) { Tell(1, $"the first line must be '{string.Join("<tab>", Columns)}'"); return register; }
                continue;
            }
            if (cells.Length != Columns.Length) { Tell(Math.Min(cells.Length, Columns.Length), $"{cells.Length} cells, the header has {Columns.Length}"); continue; }
            if (cells[0].Length == 0) { Tell(1, "the name is empty"); continue; }
            if (!Kinds.Contains(cells[1]) || !Enum.TryParse<ActorKind>(cells[1].Replace("-", "", StringComparison.Ordinal), true, out var kind))
            {
                Tell(2, $"'{cells[1]}' is not one of {string.Join(", ", Kinds)}");
                continue;
            }
            if (Term.Day(cells[4]) is not (true, var from)) { Tell(5, $"'{cells[4]}' is not a date like 2019-02-28"); continue; }
            if (Term.Day(cells[5]) is not (true, var until)) { Tell(6, $"'{cells[5]}' is not a date like 2019-02-28"); continue; }
            if (from > until) { Tell(6, $"{cells[5]} is before {cells[4]}"); continue; }
            register.Add(cells, kind, new Term(cells[2], from, until));
        }
        return register;

        void Tell(int column, string what) => problems.Add(new Problem("HS0510", $"line {number}, column {column} ({Columns[column - 1]}): {what}.", file));
    }

    /// <summary>The longest name of the register that starts at a word on a day, with the number of its last word; or null.</summary>
    internal (Known Known, int Last)? Longest(IReadOnlyList<Token> tokens, int first, LocalDate? day)
    {
        (Known, int)? found = null;
        var key = "";
        for (var i = first; i < tokens.Count && i < first + LongestName; i++)
        {
            key += Gazetteer.Key(tokens[i].Form);
            if (key.Length > 0 && _byName.TryGetValue(key, out var rows)
                && rows.FirstOrDefault(row => !row.When.IsDated || day is { } date && row.When.Holds(date)) is { Known: { } known }) found = (known, i);
        }
        return found;
    }

    private void Add(string[] cells, ActorKind kind, Term when)
    {
        var type = kind switch
        {
            ActorKind.Person => "PER",
            ActorKind.Country or ActorKind.Place => "LOC",
            ActorKind.Government or ActorKind.Organisation or ActorKind.ArmedGroup => "ORG",
            ActorKind.Event => "EVT",
            _ => "MISC",
        };
        var known = new Known(cells[0], kind, type, cells[2].Length > 0 ? cells[2] : null);
        foreach (var name in cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(cells[0]))
        {
            var key = Gazetteer.Key(name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
            (_byName.TryGetValue(key, out var rows) ? rows : _byName[key] = []).Add((known, when));
        }
        Count++;
    }
}
