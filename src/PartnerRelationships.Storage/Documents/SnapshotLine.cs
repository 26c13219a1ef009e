using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace PartnerRelationships.Storage.Documents;

/// <summary>The lines of a snapshot: the head, one for each customer, and the end with their count and hash. Each is one object of JSON. What the ledger remembers of a
/// customer (invitation, run) is not in it: the ledger has it.</summary>
internal static class SnapshotLine
{
    /// <summary>Which form of file this is; another one is read by another version.</summary>
    public const string Form = "PartnerRelationships.RelationshipSnapshot/1";

    /// <summary>How many bytes a line has at most, and how many customers a snapshot.</summary>
    public const int Longest = 1 << 20, MostCustomers = 1_000_000;

    private const string Beginning = "{\"customerId\":\"";
    private const string Moments = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string OfHead(CustomerRelationshipSnapshot head) => Written(json =>
    {
        Text(json, "format", Form);
        Text(json, "partnerTenantId", head.PartnerTenantId.ToString());
        Text(json, "partnerName", head.PartnerName);
        Moment(json, "savedOn", head.SavedOn);
        Flag(json, "isOfEverybody", head.IsOfEverybody);
        Flag(json, "isDetailed", head.IsDetailed);
    });

    public static string OfCustomer(CustomerRelationship customer) => Written(json =>
    {
        Text(json, "customerId", customer.CustomerId.ToString());
        Text(json, "name", customer.Name);
        Text(json, "domain", customer.Domain);
        Text(json, "reseller", customer.Reseller);
        Texts(json, "indirectPartners", customer.IndirectPartners);
        Texts(json, "indirectPartnerIds", customer.IndirectPartnerIds?.Select(id => id.ToString()));
        Text(json, "delegatedAdmin", customer.DelegatedAdmin.ToString());
        List(json, "delegatedAdminRelationships", customer.DelegatedAdminRelationships, one => Rights(json, one));
        List(json, "missing", customer.Missing, one => Missing(json, one));
    });

    public static string OfEnd(int customers, string hash) => Written(json =>
    {
        json.WritePropertyName("customers");
        json.WriteValue(customers);
        Text(json, "hash", hash);
    });

    public static CustomerRelationshipSnapshot Head(StrictObject members) => members.Text("format") is var form && form != Form
        ? throw new FormatException($"its format is '{form}', but this version reads '{Form}'.")
        : new CustomerRelationshipSnapshot
        {
            PartnerTenantId = members.Id("partnerTenantId"),
            PartnerName = members.Text("partnerName"),
            SavedOn = members.Moment("savedOn"),
            IsOfEverybody = members.Flag("isOfEverybody"),
            IsDetailed = members.Flag("isDetailed"),
        };

    /// <summary>Whose line it is, without reading all of it; null if it is not written as this module writes it.</summary>
    public static Guid? IdOf(string line) =>
        line.StartsWith(Beginning, StringComparison.Ordinal) && line.Length > Beginning.Length + 36 && Guid.TryParseExact(line.Substring(Beginning.Length, 36), "D", out var id) ? id : null;

    /// <summary>Whether a line is the last one.</summary>
    public static bool IsEnd(string line) => line.StartsWith("{\"customers\":", StringComparison.Ordinal);

    public static (int Customers, string Hash) End(StrictObject members) => (members.Number("customers"), members.Text("hash"));

    public static CustomerRelationship Customer(StrictObject members)
    {
        var (names, ids) = (members.TextsOrNull("indirectPartners"), members.TextsOrNull("indirectPartnerIds"));
        return (names?.Count ?? -1) != (ids?.Count ?? -1) ? throw new FormatException("its partners have a different number of ids and names.") : new CustomerRelationship
        {
            CustomerId = members.Id("customerId"),
            Name = members.Text("name"),
            Domain = members.TextOrNull("domain"),
            Reseller = members.Text("reseller"),
            IndirectPartners = names,
            IndirectPartnerIds = ids is null ? null : [.. ids.Select(Id)],
            DelegatedAdmin = members.Word<DelegatedAdminState>("delegatedAdmin"),
            DelegatedAdminRelationships = members.ListOrNull("delegatedAdminRelationships", Rights),
            Missing = members.List("missing", Missing),
        };
    }

    private static Guid Id(string text) => Guid.TryParseExact(text, "D", out var id) ? id : throw new FormatException($"'{text}' is not an id.");

    private static CustomerDelegatedAdmin Rights(StrictObject members) => new()
    {
        RelationshipId = members.Text("relationshipId"),
        DisplayName = members.Text("displayName"),
        Status = members.Text("status"),
        Roles = members.Texts("roles"),
        EndsOn = members.MomentOrNull("endsOn"),
        AutoExtends = members.FlagOrNull("autoExtends"),
        Groups = members.TextsOrNull("groups"),
    };

    private static CustomerPartMissing Missing(StrictObject members) =>
        new() { Part = members.Text("part"), ErrorId = members.Text("errorId"), Reason = members.Text("reason"), RecommendedAction = members.TextOrNull("recommendedAction") };

    private static void Rights(JsonTextWriter json, CustomerDelegatedAdmin one)
    {
        Text(json, "relationshipId", one.RelationshipId);
        Text(json, "displayName", one.DisplayName);
        Text(json, "status", one.Status);
        Texts(json, "roles", one.Roles);
        Moment(json, "endsOn", one.EndsOn);
        Flag(json, "autoExtends", one.AutoExtends);
        Texts(json, "groups", one.Groups);
    }

    private static void Missing(JsonTextWriter json, CustomerPartMissing one)
    {
        Text(json, "part", one.Part);
        Text(json, "errorId", one.ErrorId);
        Text(json, "reason", one.Reason);
        Text(json, "recommendedAction", one.RecommendedAction);
    }

    private static string Written(Action<JsonTextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text))
        {
            Object(json, write);
        }

        return text.ToString();
    }

    private static void Object(JsonTextWriter json, Action<JsonTextWriter> write)
    {
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }

    private static void Text(JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Flag(JsonTextWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Moment(JsonTextWriter json, string name, DateTimeOffset? value) => Text(json, name, value?.UtcDateTime.ToString(Moments, CultureInfo.InvariantCulture));

    private static void Texts(JsonTextWriter json, string name, IEnumerable<string>? texts) => Items(json, name, texts, json.WriteValue);

    private static void List<T>(JsonTextWriter json, string name, IEnumerable<T>? items, Action<T> write) => Items(json, name, items, item => Object(json, _ => write(item)));

    private static void Items<T>(JsonTextWriter json, string name, IEnumerable<T>? items, Action<T> write)
    {
        json.WritePropertyName(name);
        if (items is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
