using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Sandbox.Customers;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Users;

/// <summary>One page of a customer's users: which, in which order, after which (contract §5.14, A§6).</summary>
internal sealed record UserQuery(int Size, bool Active, string Sort, bool Descending, string AfterKey, int AfterOrdinal)
{
    private const int DefaultSize = 100, MaxSize = 500;
    private const string ListName = "users";

    public static UserQuery Of(Call call, Guid partner, CustomerRow customer)
    {
        if (call.Header("MS-ContinuationToken") is { Length: > 0 } token) return FromToken(ContinuationToken.Read(partner, ListName + customer.Seq, token));
        if (call.Query("seekOperation") is not null) throw Refusal.BadInput("seekOperation needs the MS-ContinuationToken header.");
        var size = call.Query("size") is null or "" or "0" ? DefaultSize : ListSize.Of(call, MaxSize);
        return new UserQuery(size, IsActive(ListFilter.Parse(call.Query("filter"))), Known(call.Query("sortField")), IsDescending(call), "", 0);
    }

    /// <summary>The page, and where the list goes on; null at its end.</summary>
    public (IReadOnlyList<UserRow> Page, UserQuery? Next) Take(IEnumerable<UserRow> users)
    {
        var wanted = users.Where(user => user.IsActive == Active);
        var sorted = Descending
            ? wanted.OrderByDescending(KeyOf, StringComparer.Ordinal).ThenByDescending(user => user.Ordinal)
            : wanted.OrderBy(KeyOf, StringComparer.Ordinal).ThenBy(user => user.Ordinal);
        var rest = sorted.Where(IsAfter).Take(Size + 1).ToList();
        if (rest.Count <= Size) return (rest, null);
        rest.RemoveAt(Size);
        return (rest, this with { AfterKey = KeyOf(rest[Size - 1]), AfterOrdinal = rest[Size - 1].Ordinal });
    }

    public string ToToken(Guid partner, CustomerRow customer) => ContinuationToken.Write(
        partner, ListName + customer.Seq, Text(Size), Active ? "1" : "0", Sort, Descending ? "1" : "0", AfterKey, Text(AfterOrdinal));

    private static UserQuery FromToken(string[] fields) => new(
        int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1] == "1", fields[2], fields[3] == "1", fields[4], int.Parse(fields[5], CultureInfo.InvariantCulture));

    private bool IsAfter(UserRow user)
    {
        if (AfterOrdinal == 0) return true;
        var order = string.CompareOrdinal(KeyOf(user), AfterKey) is var byKey and not 0 ? byKey : user.Ordinal.CompareTo(AfterOrdinal);
        return Descending ? order < 0 : order > 0;
    }

    private string KeyOf(UserRow user) => Sort switch
    {
        "DISPLAYNAME" => CustomerKey.Of(user.DisplayName),
        "USERPRINCIPALNAME" => CustomerKey.Of(user.PrincipalName),
        _ => "",
    };

    // The answer's own link says UserStatus, the request's page UserState.
    private static bool IsActive(ListFilter? filter) => filter?.Field.ToUpperInvariant() switch
    {
        null => true,
        "USERSTATE" or "USERSTATUS" when filter.Operator == ListFilter.Equal => State(filter.Value),
        _ => throw Refusal.InvalidProperty($"Field {filter.Field}"),
    };

    private static bool State(string value) => value.ToUpperInvariant() switch
    {
        "ACTIVE" => true,
        "INACTIVE" => false,
        _ => throw Refusal.InvalidProperty($"Value {value}"),
    };

    private static string Known(string? field) => field?.ToUpperInvariant() switch
    {
        null or "" => "",
        "DISPLAYNAME" or "USERPRINCIPALNAME" => field.ToUpperInvariant(),
        _ => throw Refusal.InvalidProperty($"sortField {field}"),
    };

    private static bool IsDescending(Call call) => string.Equals(call.Query("sortDirection"), "Descending", StringComparison.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
