using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>A made-up person of a language and where they live. The same seed gives what Bogus 34 gives for it, so that a sandbox shows tomorrow what it showed yesterday.</summary>
internal sealed class Persona(string locale, int seed)
{
    private static readonly Regex Token = new(@"#\{(.*?)\}", RegexOptions.CultureInvariant);

    // Of a given seed it draws the same numbers on every runtime.
    private readonly Random random = new(seed);

    public string FirstName(bool isFemale) => Pick(NameList("first_name", isFemale));

    public string LastName(bool isFemale) => Pick(NameList("last_name", isFemale));

    public string StreetAddress() => Fill(Resolve(Pick(WordLists.Find(locale, "address.street_address"))));

    private string[] NameList(string kind, bool isFemale) =>
        WordLists.Own(locale, $"name.{(isFemale ? "female" : "male")}_{kind}") ?? WordLists.Find(locale, $"name.{kind}");

    private string Pick(string[] words) => words[random.Next(words.Length)];

    // #{street_root} stands for one of the address's street_root; #{Name.last_name} for one of the name's.
    private string Resolve(string pattern) => Token.Replace(pattern, match =>
    {
        var name = match.Groups[1].Value.ToLowerInvariant();
        return Resolve(Pick(WordLists.Find(locale, name.Contains(".") ? name : "address." + name)));
    });

    private string Fill(string pattern) => string.Concat(pattern.Select(letter => letter == '#' ? (char)('0' + random.Next(10)) : letter));
}
