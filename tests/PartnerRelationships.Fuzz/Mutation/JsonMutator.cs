using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes members and elements of a JSON text, which mostly stays JSON, so that what reads them is reached.</summary>
internal sealed class JsonMutator : IMutator
{
    public static readonly JsonMutator Instance = new();
    private const int MostChanges = 3;
    private const int AsBytesEvery = 8;
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(AsBytesEvery) == 0 || Parse(input) is not { } document)
        {
            return Garbler.Instance.Mutate(input, random);
        }

        using (document)
        {
            var nodes = new List<JsonElement>();
            Collect(document.RootElement, nodes);
            var changed = Enumerable.Range(0, random.Next(1, MostChanges + 1)).Select(_ => random.Next(nodes.Count)).ToHashSet();
            return Written(new JsonEdit(nodes, changed, random)) ?? Garbler.Instance.Mutate(input, random);
        }
    }

    // A text of half a letter has no value.
    private static byte[]? Written(JsonEdit edit)
    {
        try
        {
            return Encoding.UTF8.GetBytes(edit.Write());
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonDocument? Parse(byte[] input)
    {
        try
        {
            return JsonDocument.Parse(Encoding.UTF8.GetString(input).TrimStart('\uFEFF'), Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement element, List<JsonElement> nodes)
    {
        nodes.Add(element);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, nodes);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, nodes);
                }

                break;
        }
    }
}
