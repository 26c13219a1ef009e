using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Writes a JSON text anew, with some of its nodes changed.</summary>
/// <param name="nodes">All nodes, in the order in which they are written.</param>
/// <param name="changed">The places of those to change.</param>
/// <param name="random">Chooses how.</param>
internal sealed class JsonEdit(IReadOnlyList<JsonElement> nodes, HashSet<int> changed, Random random)
{
    private const int MostRepeats = 300;
    private readonly StringBuilder text = new();
    private int next;

    public string Write()
    {
        Item(name: null, nodes[0]);
        return text.ToString().TrimEnd(',');
    }

    // Each is followed by a comma; whoever closes takes the last one away.
    private void Item(string? name, JsonElement element)
    {
        if (changed.Contains(next))
        {
            Changed(name, element);
        }
        else
        {
            Plain(name, element);
        }
    }

    private void Changed(string? name, JsonElement element)
    {
        var raw = element.GetRawText();
        switch (random.Next(10))
        {
            case 0:
                Put(name, Hostile.Value(random), element);
                break;
            case 1:
                Pass(element);
                break;
            case 2:
                Put(name, Hostile.Value(random));
                Plain(name, element);
                break;
            case 3:
                Put(name is null ? null : OtherName(name), raw, element);
                break;
            case 4:
                Put(name, random.Next(2) == 0 ? $"[{raw}]" : $"{{\"value\":{raw}}}", element);
                break;
            case 5:
                Put(name, nodes[random.Next(nodes.Count)].GetRawText(), element);
                break;
            case 6:
                Put(name, raw, element);
                text.Append(string.Concat(Enumerable.Repeat((name is null ? "" : Quoted(name) + ":") + Short(raw) + ",", random.Next(1, MostRepeats))));
                break;
            case 7:
                Put(name, element.ValueKind == JsonValueKind.String ? Bare(element) : JsonSerializer.Serialize(raw), element);
                break;
            case 8 when element.ValueKind == JsonValueKind.String:
                Put(name, JsonSerializer.Serialize(Mixed(element.GetString()!)), element);
                break;
            default:
                Put(name is null ? null : Hostile.Text(random), Hostile.Value(random));
                Plain(name, element);
                break;
        }
    }

    private void Plain(string? name, JsonElement element)
    {
        next++;
        text.Append(name is null ? "" : Quoted(name) + ":");
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in element.EnumerateObject())
                {
                    Item(member.Name, member.Value);
                }

                Close('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Item(name: null, item);
                }

                Close(']');
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }

        text.Append(',');
    }

    private void Close(char end)
    {
        if (text[^1] == ',')
        {
            text.Length--;
        }

        text.Append(end);
    }

    private void Put(string? name, string value, JsonElement? instead = null)
    {
        text.Append(name is null ? "" : Quoted(name) + ":").Append(value).Append(',');
        if (instead is { } passed)
        {
            Pass(passed);
        }
    }

    private void Pass(JsonElement element)
    {
        next++;
        foreach (var child in element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => member.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        })
        {
            Pass(child);
        }
    }

    private string OtherName(string name) => random.Next(4) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name + "x",
        2 => name.Length > 1 ? char.ToUpperInvariant(name[0]) + name[1..] : "",
        _ => Hostile.Text(random),
    };

    // A piece of the text, with something hostile in it.
    private string Mixed(string value)
    {
        var place = random.Next(value.Length + 1);
        return random.Next(3) switch
        {
            0 => value[..place],
            1 => value[..place] + Hostile.Text(random) + value[place..],
            _ => string.Concat(value.Reverse()),
        };
    }

    private static string Bare(JsonElement element) => element.GetString() is { Length: > 0 } value && value.All(char.IsAsciiDigit) ? value : "0";

    private static string Short(string raw) => raw.Length <= 200 ? raw : "null";

    private static string Quoted(string name) => JsonSerializer.Serialize(name);
}
