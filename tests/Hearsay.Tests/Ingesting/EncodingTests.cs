using System.Text;
using Hearsay.Ingesting;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_decides_and_goes(string name)
    {
        const string text = "Kyjiw: «Їжак» 国防部 𝔘.\r\n";
        var encoding = Encoding.GetEncoding(name);
        var ingested = Ingest([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_without_a_mark_is_told_by_its_pattern(string name)
    {
        var ingested = Ingest(In(name, "The ministry said “no” on Monday."));
        ingested.Document!.Text.ShouldBe("The ministry said “no” on Monday.");
        ingested.Codes().ShouldBe(["HS0503"]);
        ingested.Problems[0].Message.ShouldContain(name, Case.Insensitive);
    }

    [Theory]
    [InlineData("windows-1252", "The ministry said “we did not do it” – and the army’s spokesman agreed…")]
    [InlineData("windows-1252", "Café")]
    [InlineData("windows-1252", "Le président a déclaré que l’armée avait été envoyée à la frontière.")]
    [InlineData("windows-1252", "El señor Muñoz dijo que la nación está en crisis.")]
    [InlineData("windows-1251", "Министерство обороны заявило, что войска не пересекали границу.")]
    [InlineData("windows-1251", "Міністерство оборони України заявило, що війська відійшли.")]
    [InlineData("koi8-r", "Министерство обороны заявило, что войска не пересекали границу.")]
    [InlineData("gb18030", "国防部说，军队没有越过边界。总统拒绝评论。")]
    [InlineData("shift_jis", "防衛省は、部隊が国境を越えていないと発表した。カタカナ。")]
    [InlineData("big5", "國防部說，軍隊沒有越過邊界。總統拒絕評論。")]
    [InlineData("windows-1250", "Minister powiedział, że żołnierze wrócili do koszar. Źródło: rząd.")]
    [InlineData("windows-1256", "قالت وزارة الدفاع إن القوات لم تعبر الحدود.")]
    public void A_legacy_encoding_is_guessed_and_named(string name, string text)
    {
        var ingested = Ingest(In(name, text));
        ingested.Document!.Text.ShouldBe(text);
        ingested.Codes().ShouldBe(["HS0503"]);
        ingested.Problems[0].Message.ShouldContain(name, Case.Insensitive);
    }

    [Fact]
    public void The_charset_that_a_page_declares_is_no_guess()
    {
        var ingested = Ingest(In("windows-1251", "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1251'></head><p>Москва"), "a.html");
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe("Москва");
    }

    [Fact]
    public void A_charset_that_does_not_fit_gives_way_to_utf_8() =>
        Read("<html><meta charset='windows-1251'><p>Москва", "a.html").Text.ShouldBe("Москва");

    [Theory]
    [InlineData("no-such-charset")]
    [InlineData("utf-7")]
    [InlineData("")]
    public void A_charset_that_is_none_is_passed_over(string charset) =>
        Ingest(In("windows-1252", $"<html><meta charset='{charset}'><p>Le président a déclaré que l’armée a été là."), "a.html")
            .Document!.Text.ShouldBe("Le président a déclaré que l’armée a été là.");

    [Fact]
    public void A_file_cut_within_a_character_stays_utf_8()
    {
        var ingested = Ingest(Encoding.UTF8.GetBytes("“Yes”, he said in Kyiv’s café")[..^1]);
        ingested.Document!.Text.ShouldBe("“Yes”, he said in Kyiv’s caf\uFFFD");
        ingested.Codes().ShouldBe(["HS0503"]);
        ingested.Problems[0].Message.ShouldContain("utf-8");
    }

    [Fact]
    public void Half_a_unit_at_the_end_of_utf_16_is_noted() => Ingest([0xFF, 0xFE, 65, 0, 66]).Codes().ShouldBe(["HS0503"]);

    [Fact]
    public void Bytes_in_no_encoding_are_refused()
    {
        byte[] bytes = [.. Enumerable.Range(0, 4000).Select(i => (byte)(0x80 + (i * 7919 + i * i * 31) % 128))];
        Ingest(bytes).ShouldFail("HS0105");
    }

    [Fact]
    public void Control_characters_of_a_text_are_kept() =>
        Read("The army\u0001 attacked\0 the town on Monday, said the \u001b[1mministry\u001b[0m.").Text.ShouldContain("attacked\0 the");
}
