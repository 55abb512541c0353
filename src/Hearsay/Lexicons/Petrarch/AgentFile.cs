namespace Hearsay.Lexicons.Petrarch;

/// <summary>Reads PETRARCH's agent files: "AMBASSADOR [~GOV]", "LAWMAN {LAWMEN} [~COP]", "POLICE {} [~COP]", "CATTLE!PERSON! [~AGR]".</summary>
internal sealed class AgentFile
{
    private readonly DictionaryLines _file;
    private readonly PartyDictionary _into;
    private readonly Dictionary<string, string[]> _markers = new(StringComparer.Ordinal);

    private AgentFile(DictionaryLines file, PartyDictionary into) => (_file, _into) = (file, into);

    /// <summary>Adds the entries of a file to a dictionary; faulty lines are reported and left out, the others count.</summary>
    public static void Read(string name, TextReader reader, PartyDictionary into, ICollection<Problem> problems)
    {
        var file = new AgentFile(new DictionaryLines(name, problems), into);
        foreach (var line in file._file.Read(reader)) file.Take(line);
    }

    private void Take(DictionaryLine line)
    {
        var start = line.Text.Length - line.Text.TrimStart().Length;
        var equals = line.Text.IndexOf('=', StringComparison.Ordinal);
        if (line.Text[start] == '!' && equals > 0) Define(line, start, equals);
        else Agent(line, start);
    }

    private void Define(DictionaryLine line, int start, int equals)
    {
        var name = line.Text[start..equals].Trim();
        var words = line.Text[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (name.Length < 3 || name[^1] != '!') _file.Report(line.Number, start + 1, $"'{name}' is no marker; markers are !NAME!");
        else if (words.Length == 0) _file.Report(line.Number, equals + 2, $"{name} stands for no words");
        else _markers[name] = words;
    }

    private void Agent(DictionaryLine line, int start)
    {
        var bracket = line.Text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0) { _file.Report(line.Number, line.Text.Length + 1, $"'{line.Text.Trim()}' has no code in brackets"); return; }
        var end = line.Text.IndexOf(']', bracket);
        if (end < 0) { _file.Report(line.Number, bracket + 1, "'[' is not closed by ']'"); return; }
        if (end + 1 < line.Text.Length) { _file.Report(line.Number, end + 2, $"'{line.Text[(end + 1)..].Trim()}' behind the code is not understood"); return; }
        var code = line.Text[(bracket + 1)..end].Trim().ToUpperInvariant();
        if (DatedCode.Read(code, out var fault) is not { Always: true })
        {
            _file.Report(line.Number, bracket + 2 + (fault?.At ?? 0), fault?.What ?? "an agent's code has no time");
            return;
        }
        if (!code.StartsWith('~') && !code.EndsWith('~')) { _file.Report(line.Number, bracket + 2, $"'{code}' has no ~ in the place of the actor's code"); return; }

        var head = line.Text[start..bracket];
        string? plural = null;
        var brace = head.IndexOf('{', StringComparison.Ordinal);
        if (brace >= 0)
        {
            var close = head.IndexOf('}', brace);
            if (close < 0) { _file.Report(line.Number, start + brace + 1, "'{' is not closed by '}'"); return; }
            plural = head[(brace + 1)..close].Trim();
            head = head[..brace];
        }
        var name = head.Trim();
        if (PartyDictionary.Key(name).Length == 0) { _file.Report(line.Number, start + 1, "an agent without a name"); return; }
        if (name.Contains('!', StringComparison.Ordinal)) Marked(line, start, name, code);
        else
        {
            _into.AddAgent(name, code);
            if (plural is null) _into.AddAgent(Plural(name), code);
            else if (plural.Length > 0) _into.AddAgent(plural, code);
        }
    }

    private void Marked(DictionaryLine line, int start, string name, string code)
    {
        var from = name.IndexOf('!', StringComparison.Ordinal);
        var to = name.IndexOf('!', from + 1);
        var marker = to < 0 ? name[from..] : name[from..(to + 1)];
        if (!_markers.TryGetValue(marker, out var words)) { _file.Report(line.Number, start + from + 1, $"the marker {marker} is not defined above"); return; }
        foreach (var word in words)
        {
            _into.AddAgent(name.Replace(marker, word, StringComparison.Ordinal), code);
            if (from > 0 && name[from - 1] is not ('_' or ' ')) _into.AddAgent(name.Replace(marker, "_" + word, StringComparison.Ordinal), code);
        }
    }

    private static string Plural(string name)
    {
        var bare = name.TrimEnd('_', ' ');
        return bare.EndsWith('Y') && bare.Length > 1 && !"AEIOU".Contains(bare[^2], StringComparison.Ordinal) ? bare[..^1] + "IES" : bare + "S";
    }
}
