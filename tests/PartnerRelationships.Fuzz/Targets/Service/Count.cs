using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Service;

/// <summary>Looks whether as much came out of a list as is in it. Another reader counts; where it cannot, nobody does.</summary>
internal sealed class Count<T> : IResultSink<T>
{
    private int items;

    public void Write(T item) => items++;

    /// <summary>Reads a list into a sink.</summary>
    /// <param name="answer">What was answered.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="keys">The member by which two items are the same; null if all are different.</param>
    public static async Task OfAsync(Answer answer, Func<Count<T>, Task> read, string? keys = null)
    {
        var count = new Count<T>();
        await read(count);
        Require(answer, count.items, keys);
    }

    /// <summary>Reads a list as a whole.</summary>
    public static async Task OfAsync(Answer answer, Task<IReadOnlyList<T>> read) => Require(answer, (await read).Count, keys: null);

    private static void Require(Answer answer, int read, string? keys)
    {
        if (Items(answer.Body) is { } list && (keys is null || list.All(item => item is JObject one && one[keys] is JValue { Value: string })) && (keys is null ? list.Count : list.Select(item => (string?)item[keys]).Distinct(StringComparer.OrdinalIgnoreCase).Count()) is var there && there != read)
        {
            throw new BrokenPromiseException($"Of {there} items {read} came out.");
        }
    }

    private static JArray? Items(byte[] body)
    {
        try
        {
            using var reader = new JsonTextReader(new System.IO.StringReader(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'))) { DateParseHandling = DateParseHandling.None };
            var root = JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
            var lists = root is JObject all ? all.Properties().Where(member => member.Name.ToUpperInvariant() is "ITEMS" or "VALUE").ToList() : [];
            return root as JArray ?? (lists.Count == 1 ? lists[0].Value as JArray : null);
        }
        catch (Exception error) when (error is JsonException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}
