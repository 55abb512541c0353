using Hearsay.Parsing;
using Hearsay.Resolving;
using Hearsay.Splitting;

namespace Hearsay.Tests.Resolving;

public sealed class ResolverTests
{
    private static readonly Lazy<ReaderModel> Model = new(() => ReaderModel.Load(threads: 1));

    private static (Document Document, IReadOnlyList<Sentence> Sentences, Resolution Resolution) Read(string text)
    {
        var document = new Document(text);
        var sentences = Model.Value.Parse(document, Splitter.Split(text));
        return (document, sentences, Resolver.Resolve(document, sentences, Quotations.Find(document, sentences)));
    }

    /// <summary>The mention headed by the last occurrence of a word.</summary>
    private static Mention Of((Document Document, IReadOnlyList<Sentence> Sentences, Resolution Resolution) read, string word)
    {
        var (sentence, token) = read.Sentences.SelectMany(s => s.Tokens.Select(t => (s, t))).Last(pair => pair.t.Form == word);
        return read.Resolution.At(sentence, token.Index);
    }

    [Theory]
    // title, lexicon and given forms
    [InlineData("Defense Secretary Ash Carter met reporters.", "Carter", "Ash Carter", ActorKind.Person)]
    [InlineData("Daesh lost the town.", "Daesh", "Islamic State", ActorKind.ArmedGroup)]
    [InlineData("The U.S. shipped drones.", "U.S.", "United States", ActorKind.Country)]
    [InlineData("The Israeli army shelled the town.", "army", "Israel Defense Forces", ActorKind.Government)]
    [InlineData("The Iraqi government denied it.", "government", "Government of Iraq", ActorKind.Government)]
    [InlineData("The Norwegian parliament voted on Monday.", "parliament", "Norwegian parliament", ActorKind.Government)]
    [InlineData("The Palestinian people want peace.", "people", "Palestinians", ActorKind.Population)]
    [InlineData("The Pentagon confirmed the strike.", "Pentagon", "United States Department of Defense", ActorKind.Government)]
    // a capital acts for its state, but is a place where it merely happens
    [InlineData("Moscow rejected the plan.", "Moscow", "Russia", ActorKind.Country)]
    [InlineData("They met in Moscow.", "Moscow", "Moscow", ActorKind.Place)]
    // possessive and later short form
    [InlineData("Mahmoud Abbas resigned. Abbas's aides denied it.", "Abbas", "Mahmoud Abbas", ActorKind.Person)]
    // a family name that is also a capital
    [InlineData("Valeska Paris left the ship. Paris said that she was ill.", "Paris", "Valeska Paris", ActorKind.Person)]
    // an operation is an event, no party
    [InlineData("Operation Iron Fist began on Monday.", "Operation", "Operation Iron Fist", ActorKind.Event)]
    public void A_name_gives_its_canonical_actor(string text, string word, string name, ActorKind kind)
    {
        var mention = Of(Read(text), word);
        mention.Actor.Name.ShouldBe(name);
        mention.Actor.Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("Two officials in Kabul denied it.", "officials", "Two officials in Kabul", ActorKind.Population)]
    [InlineData("Residents fled the town.", "Residents", "Residents", ActorKind.Population)]
    [InlineData("A group of guards left.", "group", "A group of guards", ActorKind.Population)]
    [InlineData("A report blamed the mayor.", "report", "A report", ActorKind.Document)]
    public void The_unnamed_have_words_and_a_kind_and_no_name(string text, string word, string words, ActorKind kind)
    {
        var read = Read(text);
        var mention = Of(read, word);
        mention.Actor.Name.ShouldBeNull();
        mention.Actor.Kind.ShouldBe(kind);
        read.Document[mention.Span].ShouldBe(words);
    }

    [Fact]
    public void A_span_holds_titles_and_modifiers_but_no_relative_clause()
    {
        var read = Read("Pakistani Foreign Minister Hina Khar, who was in Kabul, denied it.");
        read.Document[Of(read, "Khar").Span].ShouldBe("Pakistani Foreign Minister Hina Khar");
        Of(read, "who").Actor.Name.ShouldBe("Hina Khar");
        Of(read, "Minister").Ref.ShouldBe(Of(read, "Khar").Ref);
    }

    [Fact]
    public void A_pronoun_without_a_name_behind_it_leads_to_the_words_that_tell_most()
    {
        var read = Read("Two guards left the camp. They were paid.");
        var they = Of(read, "They");
        they.Actor.ShouldBe(Of(read, "guards").Actor);
        read.Document[read.Resolution.Best(they).Span].ShouldBe("Two guards");
    }

    [Fact]
    public void A_list_gives_one_mention_an_item()
    {
        var read = Read("They shelled cities such as Mosul and Raqqa.");
        var cities = Of(read, "cities");
        read.Resolution.Items(read.Sentences[0], cities.Head).Select(item => item.Actor.Name).ShouldBe(["Mosul", "Raqqa"]);
    }

    [Fact]
    public void Both_countries_are_the_two_named_before()
    {
        var read = Read("Norway met France in Geneva. Both countries signed the treaty.");
        var both = Of(read, "countries");
        read.Resolution.Items(read.Sentences[1], both.Head).Select(item => item.Actor.Name).ShouldBe(["Norway", "France"]);
    }

    [Fact]
    public void The_first_person_is_the_speaker_and_his_office()
    {
        var read = Read("\"I know that we will win,\" said French Foreign Minister Ada Marsh.");
        var speaker = Of(read, "Marsh");
        read.Resolution.FirstPerson(Of(read, "I").Ref, speaker).Actor.Name.ShouldBe("Ada Marsh");
        read.Resolution.FirstPerson(Of(read, "we").Ref, speaker).Actor.Name.ShouldBe("France");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_holds_in_its_example(string id)
    {
        var rule = Hearsay.Rules.RuleBook.Find(id)!;
        var read = Read(rule.Example);
        read.Sentences.SelectMany(sentence => sentence.Tokens.SelectMany(token => read.Resolution.Items(sentence, token.Index)))
            .SelectMany(read.Resolution.Trail).Select(entry => entry.Rule).ShouldContain(id);
    }

    public static TheoryData<string> Rules => [.. Hearsay.Rules.RuleBook.All.Where(rule => rule.Id.StartsWith("resolve.", StringComparison.Ordinal)).Select(rule => rule.Id)];

    [Theory]
    [InlineData("\uD800 said \uDFFF.")]
    [InlineData("e\u0301\u0301\u0301 met \u202Eabc\u202C and \u200B\u200B.")]
    [InlineData("Line one\r\n\r\nLine two")]
    [InlineData("مرحبا بالعالم")]
    [InlineData("( ( \" “ ) ' s")]
    public void Odd_text_gives_a_reading(string text)
    {
        var read = Read(text);
        foreach (var sentence in read.Sentences)
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                read.Resolution.At(sentence, i).Actor.ShouldNotBeNull();
                read.Resolution.Items(sentence, i).ShouldNotBeEmpty();
            }
    }

    [Fact]
    public void Sentences_without_a_tree_and_a_word_of_great_length_give_a_reading()
    {
        var text = new string('A', 100_000) + " met the minister. He left.";
        var document = new Document(text);
        var resolution = Resolver.Resolve(document, Splitter.Split(text), []);
        resolution.Mentions.ShouldAllBe(mention => mention.Span.End <= text.Length);
    }

    [Fact]
    public void The_same_text_gives_the_same_resolution()
    {
        const string Text = "Harbour Minister Ada Marsh resigned. She met the French ambassador. The minister gave him a letter.";
        Read(Text).Resolution.Mentions.ShouldBe(Read(Text).Resolution.Mentions);
    }
}
