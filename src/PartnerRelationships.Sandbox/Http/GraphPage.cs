using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>A page of one of Microsoft Graph's lists: how much of it is asked for, and where the list goes on. The link carries all that was asked.</summary>
internal sealed class GraphPage
{
    private const int MaxSize = 300;

    private readonly Call call;
    private readonly Guid partner;
    private readonly string list;
    private readonly int top;
    private readonly long after;
    private readonly string select;

    private GraphPage(Call call, Guid partner, string list, string[] asked)
    {
        (this.call, this.partner, this.list) = (call, partner, list);
        (Filter, top, after, select) = (asked[0], Top(asked[1]), long.Parse(asked[2], CultureInfo.InvariantCulture), asked[3]);
    }

    /// <summary>The options of a list that is asked for page by page.</summary>
    public static string[] Options { get; } = ["$top", "$count", "$select", "$skiptoken"];

    /// <summary>Which ones, as OData; empty for all.</summary>
    public string Filter { get; }

    /// <param name="call">The request.</param>
    /// <param name="partner">Whose list.</param>
    /// <param name="path">The list's address without its host.</param>
    public static GraphPage Of(Call call, Guid partner, string path) => new(call, partner, path, call.Query("$skiptoken") is { Length: > 0 } token
        ? ContinuationToken.Read(partner, path, token)
        : [call.Query("$filter") ?? "", call.Query("$top") ?? "", "0", call.Query("$select") ?? ""]);

    /// <summary>The answer.</summary>
    /// <param name="read">Reads so many after a number, each with its own.</param>
    /// <param name="context">What the list is called in OData.</param>
    public Answer Respond(Func<long, int, List<(long Seq, JObject Item)>> read, string context) =>
        Respond(read, row => row.Seq, (json, row) => row.Item.WriteTo(json), context);

    /// <summary>The answer, written row by row.</summary>
    /// <param name="read">Reads so many after a number.</param>
    /// <param name="seq">A row's number.</param>
    /// <param name="write">Writes a row.</param>
    /// <param name="context">What the list is called in OData.</param>
    public Answer Respond<T>(Func<long, int, List<T>> read, Func<T, long> seq, Action<JsonWriter, T> write, string context)
    {
        var counts = GraphQuery.Flag("$count", call.Query("$count"));
        var rows = read(after, top + 1);
        return new Answer(200, new Utf8Buffer().Append(json =>
        {
            json.WriteStartObject();
            json.Put("@odata.context", $"{call.Origin}/v1.0/$metadata#{context}");
            if (counts)
            {
                json.WritePropertyName("@odata.count");
                json.WriteValue(read(0, int.MaxValue).Count);
            }

            if (rows.Count > top) json.Put("@odata.nextLink", NextLink(seq(rows[top - 1])));
            json.WritePropertyName("value");
            json.WriteStartArray();
            foreach (var row in rows.Take(top)) WriteSelected(json, row, write);
            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    private void WriteSelected<T>(JsonWriter json, T row, Action<JsonWriter, T> write)
    {
        if (string.IsNullOrWhiteSpace(select))
        {
            write(json, row);
            return;
        }

        using var whole = new JTokenWriter();
        write(whole, row);
        GraphSelection.Of((JObject)whole.Token!, select).WriteTo(json);
    }

    private string NextLink(long seq)
    {
        var token = ContinuationToken.Write(partner, list, Filter, top.ToString(CultureInfo.InvariantCulture), seq.ToString(CultureInfo.InvariantCulture), select);
        return $"{call.Origin}/{list}?$skiptoken={Uri.EscapeDataString(token)}";
    }

    private static int Top(string text) => text.Length == 0 ? MaxSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is > 0 and <= MaxSize ? top
        : throw Refusal.Graph(400, $"$top must be between 1 and {MaxSize}.");
}
