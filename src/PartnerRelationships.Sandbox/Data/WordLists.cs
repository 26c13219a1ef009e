using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>Names and parts of addresses by language. They are Bogus's (MIT), taken out of it once: the whole of it would be a tenth of the module.</summary>
internal static class WordLists
{
    private const string Fallback = "en";

    private static readonly ConcurrentDictionary<string, Dictionary<string, string[]>> Languages = new();

    /// <summary>The list of a language, or the English one where the language has none.</summary>
    public static string[] Find(string locale, string name) => Own(locale, name) ?? Of(Fallback)[name];

    /// <summary>The list of a language; null where it has none.</summary>
    public static string[]? Own(string locale, string name) => Of(locale).TryGetValue(name, out var words) ? words : null;

    private static Dictionary<string, string[]> Of(string locale) => Languages.GetOrAdd(locale, Read);

    // A line for each list: its name, an equals sign, the words.
    private static Dictionary<string, string[]> Read(string locale)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"Words.{locale}.txt");
        if (stream is null) return [];
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return lines.Select(line => line.Split(['='], 2)).ToDictionary(parts => parts[0], parts => parts[1].Split('|'));
    }
}
