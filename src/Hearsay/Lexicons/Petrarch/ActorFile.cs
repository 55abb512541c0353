namespace Hearsay.Lexicons.Petrarch;

/// <summary>Reads PETRARCH's actor files: a name, synonyms under "+", codes in brackets behind the name or on lines below.</summary>
internal sealed class ActorFile
{
    private readonly DictionaryLines _file;
    private readonly PartyDictionary _into;
    private readonly List<string> _names = [];
    private readonly List<DatedCode> _codes = [];
    private DictionaryLine _head;
    private bool _faulty;

    private ActorFile(DictionaryLines file, PartyDictionary into) => (_file, _into) = (file, into);

    /// <summary>Adds the entries of a file to a dictionary; faulty lines are reported and left out, the others count.</summary>
    public static void Read(string name, TextReader reader, PartyDictionary into, ICollection<Problem> problems)
    {
        var file = new ActorFile(new DictionaryLines(name, problems), into);
        foreach (var line in file._file.Read(reader)) file.Take(line);
        file.Finish();
    }

    private void Take(DictionaryLine line)
    {
        var indented = char.IsWhiteSpace(line.Text[0]);
        var start = line.Text.Length - line.Text.TrimStart().Length;
        var bracket = line.Text.IndexOf('[', StringComparison.Ordinal);
        if (line.Text[start] == '[')
        {
            if (_names.Count == 0 && !_faulty) _file.Report(line.Number, start + 1, "a code without a name above it");
            ReadCodes(line, start);
            return;
        }
        if (bracket < 0 && line.Text.IndexOf(']', StringComparison.Ordinal) is var stray and >= 0)
        {
            _file.Report(line.Number, stray + 1, "']' without '[' before it");
            if (line.Text[start] != '+') { Finish(); _faulty = true; }
            return;
        }
        var name = line.Text[start..(bracket < 0 ? line.Text.Length : bracket)].Trim();
        if (name[0] == '+') Synonym(line, start, name[1..]);
        else if (indented && _names.Count > 0 && bracket < 0) _file.Report(line.Number, start + 1, $"'{name}' is neither a code in brackets nor a synonym with '+'");
        else
        {
            Finish();
            _head = line;
            if (PartyDictionary.Key(name).Length == 0) { _file.Report(line.Number, start + 1, $"'{name}' has no letter or digit"); _faulty = true; }
            else _names.Add(name);
        }
        if (bracket >= 0) ReadCodes(line, bracket);
    }

    private void Synonym(DictionaryLine line, int start, string name)
    {
        if (_names.Count == 0)
        {
            if (!_faulty) _file.Report(line.Number, start + 1, "a synonym without a name above it");
        }
        else if (PartyDictionary.Key(name).Length == 0) _file.Report(line.Number, start + 2, "a synonym without a letter or digit");
        else _names.Add(name);
    }

    private void ReadCodes(DictionaryLine line, int at)
    {
        while (at < line.Text.Length)
        {
            if (char.IsWhiteSpace(line.Text[at])) { at++; continue; }
            if (line.Text[at] != '[') { _file.Report(line.Number, at + 1, $"'{line.Text[at..].Trim()}' behind a code is not understood"); return; }
            var end = line.Text.IndexOf(']', at);
            if (end < 0)
            {
                _file.Report(line.Number, at + 1, "'[' is not closed by ']'");
                _faulty = true;
                return;
            }
            if (DatedCode.Read(line.Text[(at + 1)..end], out var fault) is { } code) _codes.Add(code);
            else
            {
                _file.Report(line.Number, at + 2 + fault!.Value.At, fault.Value.What);
                _faulty = true;
            }
            at = end + 1;
        }
    }

    private void Finish()
    {
        if (_names.Count > 0 && _codes.Count > 0) foreach (var name in _names) _into.AddActor(name, [.. _codes]);
        else if (_names.Count > 0 && !_faulty) _file.Report(_head.Number, _head.Text.Length + 1, $"'{_names[0]}' has no code");
        _names.Clear();
        _codes.Clear();
        _faulty = false;
    }
}
