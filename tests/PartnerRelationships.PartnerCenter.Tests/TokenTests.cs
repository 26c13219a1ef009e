using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Tests;

/// <summary>Windows PowerShell reads JSON with another library than PowerShell 7: both read the same.</summary>
public sealed class TokenTests
{
    private const string Refused = "refused";

    public static TheoryData<string> Texts =>
    [
        """{"totalCount":2,"items":[{"id":"a","companyProfile":{"companyName":"Őri \"Kő\" Kft."}},{"ID":null,"Unknown":{}}],"links":{"next":{"uri":"\/customers?a=1\u0026b=2","headers":[]}}}""",
        """ { "a" : [ 1 , -0, 1.50, 1e3, -2.5E-3, 123456789012345678901234567890, true , false, null, "", [] , {} ] } """,
        """{"\u0069d":"\ud83d\ude00 \ud800 \t\n\u0000","COMPANYNAME":"é\u00e9","ıd":"dotless","é":1}""",
        "\uFEFF{\"value\":[\"\uFEFF\"]}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        $"[{string.Join(",", Enumerable.Range(0, 100).Select(number => $"{{\"id\":[{number}]}}"))}]",
        "\"text\"",
        "true",
        "-7",
        "{}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Both_readers_find_the_same(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using IJsonTokens ours = new Utf8Tokens(utf8, utf8.Length), others = new NewtonsoftTokens(utf8, utf8.Length);

        Assert.Equal(Told(others, Tell), Told(ours, Tell));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Both_readers_keep_and_skip_the_same(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        for (var kept = 1; kept < 40; kept++)
        {
            using IJsonTokens ours = new Utf8Tokens(utf8, utf8.Length), others = new NewtonsoftTokens(utf8, utf8.Length);
            using IJsonTokens skipping = new Utf8Tokens(utf8, utf8.Length), skippingToo = new NewtonsoftTokens(utf8, utf8.Length);

            Assert.Equal(After(others, kept, tokens => tokens.Raw()), After(ours, kept, tokens => tokens.Raw()));
            Assert.Equal(After(skippingToo, kept, Skipped), After(skipping, kept, Skipped));
        }
    }

    [Fact]
    public void What_is_no_utf8_is_read_as_others_do()
    {
        byte[] utf8 = [.. "{\"name\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8];
        using IJsonTokens ours = new Utf8Tokens(utf8, utf8.Length), others = new NewtonsoftTokens(utf8, utf8.Length);

        Assert.Equal(Told(others, Tell), Told(ours, Tell));
    }

    [Theory]
    [InlineData("{\"a\" 1}")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\":79228162514264337593543950336.5}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public void What_is_no_json_is_refused_by_both(string text) =>
        Assert.All(Readers(text), tokens => Assert.True(JsonCursor.Refuses(Assert.ThrowsAny<Exception>(() => ReadAll(tokens, [], Tell)))));

    [Fact]
    public void What_is_truncated_is_refused()
    {
        using var cursor = CursorOf("{\"a\":1");
        Assert.True(JsonCursor.Refuses(Assert.ThrowsAny<Exception>(() => cursor.Root(_ => cursor.Text()))));
    }

    [Theory]
    [InlineData("{\"links\":{\"a\":\"}]\\\\\\\"}\",\"b\":[{},[]]},\"id\":\"x\"}")]
    [InlineData("{\"links\":[[1,{\"a\":{}}],\"[\"],\"id\":\"x\"}")]
    [InlineData("{\"links\":{},\"id\":\"x\"}")]
    public void What_is_skipped_ends_where_it_ends(string text)
    {
        using var cursor = CursorOf(text);
        Assert.Equal("x", cursor.Root("id", cursor.Text));
    }

    [Theory]
    [InlineData("{\"links\":{\"a\":1")]
    [InlineData("{\"links\":{\"a\":\"}")]
    [InlineData("{\"links\":{\"a\":\"\\\"}}")]
    [InlineData("{\"links\":{\"a\":1]}")]
    [InlineData("{\"links\":{\"a\":[}}")]
    [InlineData("{\"links\":{}")]
    [InlineData("{\"links\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}")]
    public void What_is_skipped_must_have_an_end(string text)
    {
        using var cursor = CursorOf(text);
        Assert.True(JsonCursor.Refuses(Assert.ThrowsAny<Exception>(() => cursor.Root("id", cursor.Text))));
    }

    [Theory]
    [InlineData("[1,2,3 4]")]
    [InlineData("[{\"id\":\"a\"},{\"id\":\"b\"},nothing]")]
    public void What_stands_before_a_mistake_is_read(string text)
    {
        var readers = Readers(text);
        List<string>[] told = [[], []];

        Assert.All(readers, (tokens, place) => Assert.ThrowsAny<Exception>(() => ReadAll(tokens, told[place], Tell)));
        Assert.Equal(told[1], told[0]);
        Assert.ThrowsAny<Exception>(() => readers[0].Read());
    }

    [Theory]
    [InlineData("\"00000003-0010-0020-0102-030405060A0b\"", "00000003-0010-0020-0102-030405060a0b")]
    [InlineData("\"{00000003-0010-0020-0102-030405060a0b}\"", "00000003-0010-0020-0102-030405060a0b")]
    [InlineData("\"\\u003000000030010002001020304 05060a0b\"", Refused)]
    [InlineData("\"\\u00300000003-0010-0020-0102-030405060a0b\"", "00000003-0010-0020-0102-030405060a0b")]
    [InlineData("\"00000003-0010-0020-0102-030405060a0b-\"", Refused)]
    [InlineData("3", Refused)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("[]", Refused)]
    public void An_id_is_taken_in_whatever_writing(string value, string? id)
    {
        Assert.Equal(id, IdOf($"{{\"id\":{value}}}"));
        Assert.All(Readers(value), tokens => Assert.True(!tokens.Read() || tokens.Kind != JsonTokenKind.Text || !tokens.IsId(out var usual) || usual.ToString() == id));
    }

    [Fact]
    public void What_says_the_same_again_is_the_same_text()
    {
        const string Words = """["reseller","reseller","resell\u0065r","resellers",null,"none","né","né"]""";
        using var cursor = CursorOf(Words);
        List<string?> texts = [];
        cursor.Array(() => texts.Add(cursor.Text(texts.LastOrDefault())));

        Assert.Equal(["reseller", "reseller", "reseller", "resellers", null, "none", "né", "né"], texts);
        Assert.Same(texts[0], texts[1]);
        Assert.All(Readers(Words), tokens => Assert.Equal("reseller", Told(tokens, token => token.Kind == JsonTokenKind.Text && token.Says("reseller") ? token.Value() : "").Distinct().Last(text => text.Length > 0)));
    }

    private static IJsonTokens[] Readers(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return [new Utf8Tokens(utf8, utf8.Length), new NewtonsoftTokens(utf8, utf8.Length)];
    }

    private static JsonCursor CursorOf(string text) => new(Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetByteCount(text));

    private static string? IdOf(string text)
    {
        using var cursor = CursorOf(text);
        Guid? id = null;
        try
        {
            cursor.Root(_ => id = cursor.Id());
            return id?.ToString();
        }
        catch (FormatException)
        {
            return Refused;
        }
    }

    private static void ReadAll(IJsonTokens tokens, List<string> told, Func<IJsonTokens, string> tell)
    {
        while (tokens.Read())
        {
            told.Add(tell(tokens));
        }
    }

    private static List<string> Told(IJsonTokens tokens, Func<IJsonTokens, string> tell)
    {
        List<string> told = [];
        ReadAll(tokens, told, tell);
        return told;
    }

    private static string Tell(IJsonTokens tokens) => $"{tokens.Path} {tokens.Kind} " + tokens.Kind switch
    {
        JsonTokenKind.Member => tokens.Name(),
        JsonTokenKind.Text or JsonTokenKind.Number or JsonTokenKind.Flag => tokens.Value(),
        _ => "",
    };

    private static string Skipped(IJsonTokens tokens)
    {
        tokens.Skip();
        return "";
    }

    // What comes of the value that is so far in the text, and what is read behind it. A name alone is no value.
    private static IEnumerable<string> After(IJsonTokens tokens, int place, Func<IJsonTokens, string> take)
    {
        while (place-- > 0 && tokens.Read())
        {
        }

        var isValue = tokens.Kind is not (JsonTokenKind.Member or JsonTokenKind.EndOfList or JsonTokenKind.EndOfObject or JsonTokenKind.Other) && place < 0;
        return isValue ? [take(tokens), .. Told(tokens, Tell)] : [];
    }
}
