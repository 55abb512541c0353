using System.Globalization;
using System.Text;

namespace Hearsay.Splitting;

/// <summary>Reads CoNLL-U line by line and builds the text that the words stand in.</summary>
internal sealed class ConlluReader(bool keepAnnotation)
{
    private const int Columns = 10;

    private readonly List<AnnotatedDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private readonly List<Sentence> _sentences = [];
    private readonly List<IReadOnlyList<string>> _comments = [];
    private readonly List<string> _commentsOfSentence = [];
    private readonly List<(Token Token, int Line)> _words = [];
    private string? _name;
    private int _paragraph;
    private int _line;

    /// <summary>The multiword token being read: its last word's number (from 1), form, start in the text and spacing.</summary>
    private (int First, int Last, string Form, int Start, bool Space) _multiword;

    public IReadOnlyList<AnnotatedDocument> Read(string text)
    {
        using var lines = new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text);
        while (ReadLine(lines) is { } line)
        {
            _line++;
            if (string.IsNullOrWhiteSpace(line)) EndSentence();
            else if (line[0] == '#' && _words.Count == 0) _commentsOfSentence.Add(line);
            else if (line[0] != '#') Word(line.Split('\t'));
        }
        EndSentence();
        EndDocument();
        return _documents;
    }

    /// <summary>A line up to LF or CR LF; a lone CR is part of it.</summary>
    private static string? ReadLine(StringReader lines)
    {
        if (lines.Peek() < 0) return null;
        var line = new StringBuilder();
        for (var c = lines.Read(); c >= 0 && c != '\n'; c = lines.Read()) line.Append((char)c);
        if (line.Length > 0 && line[^1] == '\r') line.Length--;
        return line.ToString();
    }

    private void Word(string[] cells)
    {
        if (cells.Length != Columns) throw Bad($"{cells.Length} columns in place of {Columns}");
        if (_words.Count == 0 && _multiword.Last == 0) BeginSentence();
        var id = cells[0];
        if (id.Contains('.')) return;
        if (cells[1].Length == 0) throw Bad("the form is empty");
        var space = !cells[9].Split('|').Contains("SpaceAfter=No");
        if (id.IndexOf('-') is var dash and > 0)
        {
            if (_multiword.Last > _words.Count) throw Bad($"range {id} begins inside another");
            _multiword = (Number(id[..dash]), Number(id[(dash + 1)..]), cells[1], _text.Length, space);
            if (_multiword.First != _words.Count + 1 || _multiword.Last < _multiword.First) throw Bad($"range {id} is not the next words");
            _text.Append(cells[1]);
            if (space) _text.Append(' ');
            return;
        }
        if (Number(id) != _words.Count + 1) throw Bad($"word {id} in place of {_words.Count + 1}");
        Add(cells, space);
    }

    private void Add(string[] cells, bool space)
    {
        var number = _words.Count + 1;
        var inside = number <= _multiword.Last;
        var start = inside ? _multiword.Start : _text.Length;
        if (!inside)
        {
            _text.Append(cells[1]);
            if (space) _text.Append(' ');
        }
        var token = new Token
        {
            Index = number - 1,
            Span = new TextSpan(start, start + (inside ? _multiword.Form : cells[1]).Length),
            Form = cells[1],
            Multiword = inside && number == _multiword.First ? _multiword.Last - _multiword.First + 1 : 0,
            SpaceAfter = inside ? number == _multiword.Last && _multiword.Space : space,
        };
        _words.Add((keepAnnotation ? Annotated(token, cells) : token, _line));
        if (number == _multiword.Last) ShareOut();
    }

    private Token Annotated(Token token, string[] cells) => token with
    {
        Lemma = cells[2],
        Upos = cells[3],
        Xpos = cells[4],
        Feats = cells[5],
        Head = cells[6] == "_" ? -1 : Number(cells[6]) - 1,
        Deprel = cells[7],
    };

    /// <summary>Gives each word of a multiword token its own part of the text when they spell it.</summary>
    private void ShareOut()
    {
        var first = _multiword.First - 1;
        if (string.Concat(_words[first..].Select(word => word.Token.Form)) != _multiword.Form) return;
        var start = _multiword.Start;
        for (var i = first; i < _words.Count; i++)
        {
            var (token, line) = _words[i];
            _words[i] = (token with { Span = new TextSpan(start, start + token.Form.Length) }, line);
            start += token.Form.Length;
        }
    }

    private void BeginSentence()
    {
        foreach (var comment in _commentsOfSentence)
        {
            var body = comment.AsSpan(1).TrimStart();
            if (IsNamed(body, "newdoc")) BeginDocument(comment);
            if (!IsNamed(body, "newpar") || _text.Length == 0) continue;
            while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
            _text.Append("\n\n");
            _paragraph++;
        }
    }

    private void BeginDocument(string comment)
    {
        EndDocument();
        _name = comment.IndexOf('=') is var equals and > 0 ? comment[(equals + 1)..].Trim() : null;
    }

    private static bool IsNamed(ReadOnlySpan<char> body, string name) =>
        body.StartsWith(name, StringComparison.Ordinal) && (body.Length == name.Length || body[name.Length] is ' ' or '=');

    private void EndSentence()
    {
        if (_multiword.Last > _words.Count) throw Bad($"the words of range {_multiword.First}-{_multiword.Last} are missing");
        if (_words.Count > 0)
        {
            CheckTree();
            _sentences.Add(new Sentence(_sentences.Count, _paragraph, [.. _words.Select(word => word.Token)]));
            _comments.Add([.. _commentsOfSentence]);
            _words.Clear();
            _commentsOfSentence.Clear();
        }
        _multiword = default;
    }

    private void CheckTree()
    {
        var rooted = new bool[_words.Count];
        var path = new List<int>();
        foreach (var (token, line) in _words)
        {
            path.Clear();
            var at = token.Index;
            while (at >= 0 && !rooted[at])
            {
                var head = _words[at].Token.Head;
                if (head >= _words.Count) throw Bad($"head {head + 1} of word {at + 1} is not in the sentence", _words[at].Line);
                path.Add(at);
                rooted[at] = true;
                at = head;
            }
            if (at >= 0 && path.Contains(at)) throw Bad($"the heads of word {token.Index + 1} run in a circle", line);
        }
    }

    private void EndDocument()
    {
        if (_sentences.Count > 0)
        {
            while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
            _documents.Add(new AnnotatedDocument(new Document(_text.ToString()) { File = _name }, [.. _sentences], [.. _comments]));
        }
        _text.Clear();
        _sentences.Clear();
        _comments.Clear();
        _paragraph = 0;
        _name = null;
    }

    private int Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Bad($"'{cell}' is not a number");

    private HearsayException Bad(string what) => Bad(what, _line);

    private static HearsayException Bad(string what, int line) => new("HS0111", $"Line {line}: {what}.");
}
