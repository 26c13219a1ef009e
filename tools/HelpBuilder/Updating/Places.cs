using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.HelpBuilder.Commands;

namespace PartnerRelationships.HelpBuilder.Updating;

/// <summary>What a parameter is in each set, as the blocks of its page: sets in which it is the same share one.</summary>
internal static class Places
{
    public const string All = "__AllParameterSets";

    public static IEnumerable<string> Blocks(ParameterInfo parameter) => parameter.Places
        .GroupBy(place => place with { Set = "" })
        .Select(alike => Block(parameter, alike.Key, [.. alike.Select(place => place.Set == All ? "(All)" : place.Set)]));

    private static string Block(ParameterInfo parameter, PlaceInfo place, string[] sets) => string.Join('\n',
    [
        "```yaml",
        $"Type: {parameter.Type}",
        $"Parameter Sets: {string.Join(", ", sets)}",
        Line("Aliases", string.Join(", ", parameter.Aliases)),
        .. parameter.AcceptedValues.Count == 0 ? [] : new[] { $"Accepted values: {string.Join(", ", parameter.AcceptedValues)}" },
        "",
        $"Required: {place.Required}",
        $"Position: {place.Position?.ToString(CultureInfo.InvariantCulture) ?? "Named"}",
        $"Default value: {(place.Required ? "None" : parameter.DefaultValue)}",
        $"Accept pipeline input: {Pipeline(place)}",
        $"Accept wildcard characters: {parameter.Wildcards}",
        "```",
    ]);

    private static string Line(string key, string value) => value.Length == 0 ? $"{key}:" : $"{key}: {value}";

    private static string Pipeline(PlaceInfo place) => (place.ByValue, place.ByName) switch
    {
        (true, true) => "True (ByPropertyName, ByValue)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
