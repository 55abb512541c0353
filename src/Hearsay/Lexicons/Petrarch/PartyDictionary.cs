using System.Globalization;
using System.Text;
using NodaTime;

namespace Hearsay.Lexicons.Petrarch;

/// <summary>Codes of parties by PETRARCH's actor and agent files, which load as they are.</summary>
/// <remarks>
/// <para>A name of an actor file gives the code that it has on the day in question; words of an agent file ("troops", "minister") add their role:
/// "Iraqi troops" is IRQMIL. Words are compared without regard to case, marks and punctuation; a name must begin with a capital or a digit in the text.</para>
/// <para>Without a date only codes that hold at all times count; where a name has only dated ones, the first three letters that all of them share.</para>
/// <para>Not safe to share between threads while files are added; afterwards it is.</para>
/// </remarks>
public sealed class PartyDictionary
{
    /// <summary>More words than this are no name.</summary>
    private const int LongestName = 12;

    /// <summary>Words of a party that are looked at.</summary>
    private const int LongestParty = 60;

    /// <summary>More roles than this are no description of one party any more.</summary>
    private const int MostRoles = 2;

    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal) { "OF", "TO", "FOR", "IN", "FROM", "ON", "AT", "BY", "WITH", "WHO", "WHICH", "THAT", "AGAINST" };

    private readonly Dictionary<string, DatedCode[]> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _agents = new(StringComparer.Ordinal);

    /// <summary>Number of names, synonyms counted.</summary>
    public int Actors => _actors.Count;

    /// <summary>Number of words for roles.</summary>
    public int Agents => _agents.Count;

    /// <summary>Loads files; of two entries for one name the one that was loaded first counts.</summary>
    /// <param name="actorFiles">Paths of actor files; one that ends in .gz is unpacked.</param>
    /// <param name="agentFiles">Paths of agent files.</param>
    /// <param name="problems">Receives HS0509 for each faulty line, with file, line, column and what is wrong; the other lines are loaded.</param>
    /// <exception cref="HearsayException">HS0231: a file cannot be opened or read.</exception>
    public static PartyDictionary Load(IEnumerable<string> actorFiles, IEnumerable<string> agentFiles, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(actorFiles);
        ArgumentNullException.ThrowIfNull(agentFiles);
        ArgumentNullException.ThrowIfNull(problems);
        var dictionary = new PartyDictionary();
        foreach (var file in actorFiles) Read(file, reader => ActorFile.Read(Path.GetFileName(file), reader, dictionary, problems));
        foreach (var file in agentFiles) Read(file, reader => AgentFile.Read(Path.GetFileName(file), reader, dictionary, problems));
        return dictionary;
    }

    /// <summary>The code of a party, or null when no file knows it.</summary>
    /// <param name="text">Its words: "the Iraqi defence minister".</param>
    /// <param name="day">The day in question, or null.</param>
    public string? CodeOf(string text, LocalDate? day)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text).Take(LongestParty).ToList();
        string? code = null;
        var named = (First: -1, Last: -1);
        for (var i = 0; i < words.Count && code is null; i++)
        {
            if (!words[i].Capital) continue;
            for (var length = Math.Min(LongestName, words.Count - i); length > 0 && code is null; length--)
                if (_actors.TryGetValue(Join(words, i, length), out var codes) && On(codes, day) is { } found) (code, named) = (found, (i, i + length - 1));
        }
        var roles = 0;
        for (var i = 0; i < words.Count && roles < MostRoles && !(i > 0 && Behind.Contains(words[i].Word)); i++)
        {
            if (i >= named.First && i <= named.Last) continue;
            for (var length = Math.Min(LongestName, words.Count - i); length > 0; length--)
            {
                if (!_agents.TryGetValue(Join(words, i, length), out var role)) continue;
                code = With(code, role);
                roles++;
                i += length - 1;
                break;
            }
        }
        return code;
    }

    internal void AddActor(string name, DatedCode[] codes) => _actors.TryAdd(Key(name), codes);

    internal void AddAgent(string name, string code) => _agents.TryAdd(Key(name), code);

    /// <summary>The words of a name in capitals, apart by a blank.</summary>
    internal static string Key(string name) => string.Join(' ', Words(name).Select(word => word.Word));

    private static void Read(string path, Action<TextReader> read)
    {
        try
        {
            using var reader = DictionaryLines.Open(path);
            read(reader);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw new HearsayException("HS0231", $"{path}: {error.Message} {Errors.Of("HS0231").Remedy}", error);
        }
    }

    private static string? On(DatedCode[] codes, LocalDate? day)
    {
        var always = codes.FirstOrDefault(code => code.Always);
        if (day is { } known) return (codes.FirstOrDefault(code => !code.Always && code.Holds(known)) ?? always)?.Code;
        if (always is not null) return always.Code;
        var starts = codes.Where(code => code.Code is { Length: >= 3 }).Select(code => code.Code![..3]).Distinct(StringComparer.Ordinal).ToList();
        return starts.Count == 1 ? starts[0] : null;
    }

    /// <summary>A role put to an actor's code, unless the code already says it.</summary>
    private static string With(string? actor, string role)
    {
        var bare = role.Replace("~", "", StringComparison.Ordinal);
        if (actor is null) return bare;
        if (actor.Contains(bare, StringComparison.Ordinal)) return actor;
        return role.EndsWith('~') ? bare + actor : actor + bare;
    }

    private static string Join(List<(string Word, bool Capital)> words, int first, int count) =>
        string.Join(' ', words.Skip(first).Take(count).Select(word => word.Word));

    private static IEnumerable<(string Word, bool Capital)> Words(string text)
    {
        var word = new StringBuilder();
        var capital = false;
        foreach (var c in text.SelectMany(Plain))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (word.Length == 0) capital = !char.IsLower(c);
                word.Append(char.ToUpperInvariant(c));
                continue;
            }
            if (word.Length > 0) yield return (word.ToString(), capital);
            word.Clear();
        }
        if (word.Length > 0) yield return (word.ToString(), capital);
    }

    /// <summary>A letter without its marks; nothing for a mark that stands alone.</summary>
    private static string Plain(char c)
    {
        if (c < 0x80 || char.IsSurrogate(c)) return c.ToString();
        if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) return "";
        var small = char.ToLowerInvariant(c);
        if (!MarkedLetters.Bare.TryGetValue(small, out var bare)) return c.ToString();
        return small == c ? bare : bare.ToUpperInvariant();
    }
}
