namespace Hearsay.Parsing;

/// <summary>What the model answers for a lemma: how to make it from the word.</summary>
/// <remarks>"-n+s" puts the word into lower case, drops n letters and adds s; "=lemma" is the lemma itself; "same", "title" and "upper" are the word
/// as it is, title-cased and in capitals.</remarks>
internal readonly struct LemmaScript
{
    private readonly string _script;
    private readonly int _drop;
    private readonly string _add;

    /// <summary>Reads a script as it stands in the model's list of labels.</summary>
    /// <exception cref="FormatException">It has none of the forms above.</exception>
    public LemmaScript(string script)
    {
        _script = script;
        _add = "";
        if (script is "same" or "title" or "upper") return;
        if (script.StartsWith('=')) { _add = script[1..]; return; }
        var plus = script.IndexOf('+');
        if (plus < 2 || script[0] != '-' || !int.TryParse(script.AsSpan(1, plus - 1), out _drop)) throw new FormatException(script);
        _add = script[(plus + 1)..];
    }

    /// <summary>The lemma of a word; the word in lower case when the script would leave nothing of it.</summary>
    public string Apply(string form)
    {
        if (_script is null or "same") return form;
        if (_script == "upper") return form.ToUpperInvariant();
        if (_script == "title") return form.Length < 2 ? form.ToUpperInvariant() : char.ToUpperInvariant(form[0]) + form[1..].ToLowerInvariant();
        if (_script[0] == '=') return _add;
        var lower = form.ToLowerInvariant();
        return lower.Length - _drop + _add.Length <= 0 || _drop > lower.Length ? lower : string.Concat(lower.AsSpan(0, lower.Length - _drop), _add);
    }
}
