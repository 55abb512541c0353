namespace Hearsay.Parsing;

/// <summary>Makes annotated words out of the numbers that the model gives for a window.</summary>
internal sealed class WindowDecoder(ModelLabels labels)
{
    /// <summary>The column of the chosen head of each word: 0 for roots, k for the k-th word of the window. Every stretch gets one tree.</summary>
    public static long[] Heads(EncoderAnswer answer, Window window)
    {
        var heads = new long[window.Words];
        var arcs = answer.Numbers("arc");
        foreach (var stretch in window.Stretches)
        {
            var scores = new double[stretch.Count, stretch.Count + 1];
            for (var i = 0; i < stretch.Count; i++)
            {
                var row = arcs.Slice((stretch.At + i) * (answer.Words + 1), answer.Words + 1);
                scores[i, 0] = row[0];
                for (var k = 1; k <= stretch.Count; k++) scores[i, k] = row[stretch.At + k];
            }
            var tree = SpanningTree.Best(scores);
            for (var i = 0; i < stretch.Count; i++) heads[stretch.At + i] = tree[i] < 0 ? 0 : stretch.At + tree[i] + 1;
        }
        return heads;
    }

    /// <summary>Puts the annotated words of a window at their places in <paramref name="words"/>.</summary>
    public void Decode(EncoderAnswer answer, Window window, ReadOnlySpan<long> heads, ReadOnlySpan<float> relations,
        IReadOnlyList<Sentence> sentences, Token[][] words)
    {
        var upos = answer.Labels("upos");
        var xpos = answer.Labels("xpos");
        var feats = answer.Labels("feats");
        var lemma = answer.Labels("lemma");
        var sure = answer.Numbers("sure");
        var shares = sure.Length / Math.Max(answer.Words, 1);
        var fact = answer.Numbers("fact");
        var names = answer.Numbers("ner");
        var pointers = answer.Has("coref") ? answer.Numbers("coref") : default;
        var wide = pointers.Length / Math.Max(answer.Words, 1);
        var roles = BioPath.Best(answer.Numbers("role"), labels.Role.Length, labels.RoleMoves);
        var cues = Cues(answer, roles);
        foreach (var stretch in window.Stretches)
        {
            var name = BioPath.Best(names.Slice(stretch.At * labels.Name.Length, stretch.Count * labels.Name.Length), labels.Name.Length);
            for (var i = 0; i < stretch.Count; i++)
            {
                var at = stretch.At + i;
                var token = sentences[stretch.Sentence].Tokens[stretch.From + i];
                var tag = labels.Upos[upos[at]];
                words[stretch.Sentence][stretch.From + i] = token with
                {
                    Upos = tag,
                    Xpos = labels.Xpos[xpos[at]],
                    Feats = labels.Feats[feats[at]],
                    Lemma = LemmaOf(token.Form, tag, labels.Xpos[xpos[at]], lemma[at]),
                    Head = heads[at] == 0 ? -1 : (int)heads[at] - 1 - stretch.At + stretch.From,
                    Deprel = Relation(relations.Slice(at * labels.Deprel.Length, labels.Deprel.Length), heads[at] == 0),
                    Name = labels.Name[name[i]],
                    Role = labels.Role[roles[at]],
                    Cue = cues[at] < 0 ? null : Place(window, cues[at], sentences),
                    Factuality = Math.Clamp(Number(fact[at]), -3, 3),
                    Pointers = wide > 0 && (tag is "NOUN" or "PROPN" or "PRON") ? pointers.Slice(at * wide, wide).ToArray() : null,
                    Sureness = Math.Clamp(Number(sure[at * shares]), 0, 1),
                };
            }
        }
    }

    /// <summary>Makes one tree of a sentence that was read in parts: the roots of the later parts hang on the first one.</summary>
    public static void JoinParts(Token[] words)
    {
        var root = -1;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0) continue;
            if (root < 0) root = i;
            else words[i] = words[i] with { Head = root, Deprel = "parataxis" };
        }
    }

    /// <summary>For each word with a role the first word of the cue it belongs to, −1 for the others and where the window has no cue. The words of a source
    /// or content decide together.</summary>
    private int[] Cues(EncoderAnswer answer, int[] roles)
    {
        var found = new int[roles.Length];
        Array.Fill(found, -1);
        var starts = new List<int>();
        for (var i = 0; i < roles.Length; i++) if (labels.Role[roles[i]] == "B-Cue") starts.Add(i);
        if (starts.Count == 0) return found;
        var links = answer.Numbers("link");
        for (var i = 0; i < roles.Length;)
        {
            if (roles[i] == 0) { i++; continue; }
            var end = i + 1;
            while (end < roles.Length && roles[end] != 0 && roles[end] % 2 == 0) end++;
            var cue = labels.Role[roles[i]] == "B-Cue" ? i : -1;
            var best = double.NegativeInfinity;
            foreach (var start in starts)
            {
                if (labels.Role[roles[i]] == "B-Cue") break;
                double sum = 0;
                for (var w = i; w < end; w++) sum += Number(links[w * answer.Words + start]);
                if (sum > best) (cue, best) = (start, sum);
            }
            for (; i < end; i++) found[i] = cue;
        }
        return found;
    }

    /// <summary>The lemma; the string of the form itself where the two are equal, which saves a good part of a long document's memory.</summary>
    private string LemmaOf(string form, string upos, string xpos, int script)
    {
        var lemma = LemmaRepair.Lemma(form, upos, xpos, labels.Lemma[script].Apply(form));
        return string.Equals(lemma, form, StringComparison.Ordinal) ? form : lemma;
    }

    private static TokenRef Place(Window window, int word, IReadOnlyList<Sentence> sentences)
    {
        foreach (var stretch in window.Stretches)
            if (word < stretch.At + stretch.Count) return new TokenRef(sentences[stretch.Sentence].Index, stretch.From + word - stretch.At);
        throw new ArgumentOutOfRangeException(nameof(word));
    }

    private string Relation(ReadOnlySpan<float> scores, bool root)
    {
        if (root) return labels.Deprel[labels.Root];
        var best = labels.Root == 0 ? 1 : 0;
        for (var i = 0; i < scores.Length; i++) if (i != labels.Root && scores[i] > scores[best]) best = i;
        return labels.Deprel[best];
    }

    private static double Number(float value) => float.IsFinite(value) ? value : 0;
}
