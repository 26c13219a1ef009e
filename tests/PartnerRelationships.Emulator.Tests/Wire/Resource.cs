using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace PartnerRelationships.Emulator.Tests.Wire;

/// <summary>Resources as clients write and compare them.</summary>
internal static class Resource
{
    public static JsonNode InPascalCase(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Pascal(member.Key), member.Value is null ? null : (JsonNode?)InPascalCase(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : InPascalCase(item))]),
        _ => node.DeepClone(),
    };

    /// <summary>A name, or a word of an enumeration with its underscores, as .NET writes it.</summary>
    public static string Pascal(string name) => string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The names of the members that are not the same.</summary>
    public static IEnumerable<string> Differences(JsonNode before, JsonNode after) =>
        before.AsObject().Concat(after.AsObject()).Select(member => member.Key).Distinct().Where(name => !JsonNode.DeepEquals(before[name], after[name])).Order(StringComparer.Ordinal);
}
