using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Storage.Documents;

/// <summary>A JSON object that is taken apart member by member: what is missing, of another type or left over is an error that says where.</summary>
internal sealed class StrictObject
{
    private readonly JObject source;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private StrictObject(JObject source) => this.source = source;

    /// <summary>Takes a token apart.</summary>
    /// <exception cref="FormatException">It is no object, or not the one that was expected.</exception>
    public static T Read<T>(JToken token, Func<StrictObject, T> read)
    {
        var members = new StrictObject(token as JObject ?? throw Wrong(token, "an object"));
        var result = read(members);
        var extra = members.source.Properties().FirstOrDefault(property => !members.taken.Contains(property.Name));
        return extra is null ? result : throw At(extra, $"'{extra.Name}' is not known here");
    }

    /// <summary>Whether a member is there that an earlier version did not write.</summary>
    public bool Has(string name) => source.ContainsKey(name);

    public string Text(string name) => TextOrNull(name) ?? throw At(source[name]!, $"'{name}' has no value");

    public string? TextOrNull(string name) => Take(name) is { Type: not JTokenType.Null } token ? TextOf(token) : null;

    public bool Flag(string name) => Take(name) is { Type: JTokenType.Boolean } token ? (bool)token : throw Wrong(source[name]!, "true or false");

    public bool? FlagOrNull(string name) => Take(name) is { Type: JTokenType.Null } ? null : Flag(name);

    public int Number(string name) => NumberOrNull(name) ?? throw Wrong(source[name]!, "a whole number");

    public int? NumberOrNull(string name) => Take(name) switch
    {
        { Type: JTokenType.Null } => null,
        { Type: JTokenType.Integer } token when ((JValue)token).Value is long and >= int.MinValue and <= int.MaxValue => (int)token,
        var token => throw Wrong(token, "a whole number"),
    };

    public decimal? DecimalOrNull(string name) => Take(name) switch
    {
        { Type: JTokenType.Null } => null,
        { Type: JTokenType.Integer or JTokenType.Float } token => (decimal)token,
        var token => throw Wrong(token, "a number"),
    };

    public DateTimeOffset Moment(string name) => MomentOrNull(name) ?? throw Wrong(source[name]!, "a moment");

    public DateTimeOffset? MomentOrNull(string name) => TextOrNull(name) is not { } text ? null
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw Wrong(source[name]!, "a time such as 2026-03-01T12:00:00.0000000Z");

    public TimeSpan Duration(string name) => TimeSpan.TryParseExact(Text(name), "c", CultureInfo.InvariantCulture, out var duration)
        ? duration
        : throw Wrong(source[name]!, "a duration such as 7.00:00:00");

    public Guid? IdOrNull(string name) => TextOrNull(name) is null ? null : Id(name);

    public Guid Id(string name) => Guid.TryParseExact(Text(name), "D", out var id) ? id : throw Wrong(source[name]!, "an id");

    public T Word<T>(string name)
        where T : struct, Enum => WordOrNull<T>(name) ?? throw Wrong(source[name]!, $"one of {string.Join(", ", Enum.GetNames(typeof(T)))}");

    // Enum.TryParse would take numbers and lists of words, too.
    public T? WordOrNull<T>(string name)
        where T : struct, Enum => TextOrNull(name) is not { } text ? null
        : Enum.GetNames(typeof(T)).Contains(text, StringComparer.Ordinal) ? (T)Enum.Parse(typeof(T), text)
        : throw Wrong(source[name]!, $"one of {string.Join(", ", Enum.GetNames(typeof(T)))}");

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(TextOf)];

    public IReadOnlyList<string>? TextsOrNull(string name) => Take(name) is { Type: JTokenType.Null } ? null : Texts(name);

    public T Member<T>(string name, Func<StrictObject, T> read) => Read(Take(name), read);

    public IReadOnlyList<T> List<T>(string name, Func<StrictObject, T> read) => [.. Items(name).Select(item => Read(item, read))];

    public IReadOnlyList<T>? ListOrNull<T>(string name, Func<StrictObject, T> read) => Take(name) is { Type: JTokenType.Null } ? null : List(name, read);

    private JArray Items(string name) => Take(name) as JArray ?? throw Wrong(source[name]!, "a list");

    private JToken Take(string name)
    {
        taken.Add(name);
        return source[name] ?? throw At(source, $"'{name}' is missing");
    }

    // A file that somebody else made does not steer the screen of who looks at it. What this module writes holds nothing of the kind.
    private static string TextOf(JToken token) => token.Type == JTokenType.String ? ScreenText.Lines((string)token!)! : throw Wrong(token, "a text");

    private static FormatException Wrong(JToken token, string what) => At(token, $"'{token.Path}' is not {what}");

    private static FormatException At(JToken token, string what) => token is IJsonLineInfo line && line.HasLineInfo()
        ? new FormatException($"{what} (line {line.LineNumber}, position {line.LinePosition}).")
        : new FormatException(what + ".");
}
