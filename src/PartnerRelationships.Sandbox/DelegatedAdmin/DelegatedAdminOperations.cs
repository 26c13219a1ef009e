using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.DelegatedAdmin;

/// <summary>Delegated admin relationships as Microsoft Graph has them: a lifecycle of their own, apart from the reseller relationship (contract §6).</summary>
internal sealed class DelegatedAdminOperations(OwnPartner partner, IClock clock)
{
    private const string ListName = "delegatedAdminRelationships";

    private const int MaxSize = 300;

    public Answer Create(Call call, Session db)
    {
        var body = call.ReadBody();
        var now = clock.Now;
        var row = DelegatedAdminTerms.Apply(body, new DelegatedAdminRow
        {
            Id = DelegatedAdminRow.NextId(db, partner.Seed),
            Name = "",
            Duration = "",
            AutoExtend = DelegatedAdminTerms.None,
            Roles = [],
            Created = now,
            Changed = now,
            Ends = now,
        });
        CheckName(db, row);
        row.Insert(db);
        return Answer.Of(201, DelegatedAdminResource.Full(call, row, now)) with { Location = DelegatedAdminResource.Location(call, row) };
    }

    public Answer Get(Call call, Session db) => Answer.Ok(DelegatedAdminSelection.Of(DelegatedAdminResource.Full(call, Find(call, db), clock.Now), call.Query("$select")));

    public Answer Change(Call call, Session db)
    {
        var row = Find(call, db);
        CheckEtag(call, row);
        var body = call.ReadBody();
        var onlyExtension = body.Properties().All(p => p.Name is "autoExtendDuration" || p.Name.StartsWith("@odata.", System.StringComparison.Ordinal));
        if (row.Status != DelegatedAdminStatus.Created && !(row.Status == DelegatedAdminStatus.Active && onlyExtension))
            throw Refusal.Graph(400, $"A relationship that is {row.Status} cannot be changed so.");
        var changed = DelegatedAdminTerms.Apply(body, row);
        if (row.Status == DelegatedAdminStatus.Active) changed = changed with { Ends = row.Ends };
        CheckName(db, changed);
        changed = changed.At(clock.Now, row.Status);
        changed.Update(db);
        return Answer.Ok(DelegatedAdminResource.Full(call, changed, clock.Now));
    }

    public Answer Delete(Call call, Session db)
    {
        var row = Find(call, db);
        CheckEtag(call, row);
        if (row.Status != DelegatedAdminStatus.Created) throw Refusal.Graph(400, $"A relationship that is {row.Status} cannot be deleted; it can be terminated while it is active.");
        row.Delete(db);
        return Answer.Empty(204);
    }

    public Answer List(Call call, Session db)
    {
        var top = Top(call.Query("$top"));
        var (filterText, select, counts) = (call.Query("$filter") ?? "", call.Query("$select") ?? "", GraphQuery.Flag("$count", call.Query("$count")));
        var after = 0L;
        if (call.Query("$skiptoken") is { Length: > 0 } token)
        {
            var fields = ContinuationToken.Read(partner.TenantId, ListName, token);
            (filterText, top, after, select) = (fields[0], Top(fields[1]), long.Parse(fields[2], CultureInfo.InvariantCulture), fields[3]);
        }
        var filter = DelegatedAdminFilter.Parse(filterText);
        var rows = DelegatedAdminRow.Page(db, filter, after, top + 1, clock.Now);
        var page = rows.Take(top).ToList();
        var body = new JObject { ["@odata.context"] = $"{call.Origin}/v1.0/$metadata#tenantRelationships/delegatedAdminRelationships" };
        if (counts) body["@odata.count"] = DelegatedAdminRow.Page(db, filter, afterSeq: 0, int.MaxValue, clock.Now).Count;
        if (rows.Count > top) body["@odata.nextLink"] = NextLink(call, page[page.Count - 1].Seq, filterText, top, select);
        body["value"] = new JArray(page.Select(r => DelegatedAdminSelection.Of(DelegatedAdminResource.Item(r, clock.Now), select)));
        return Answer.Ok(body);
    }

    /// <summary>The relationship that the address names.</summary>
    public DelegatedAdminRow Find(Call call, Session db) =>
        DelegatedAdminRow.Find(db, call.Args[0], clock.Now) ?? throw Refusal.Graph(404, "The passed in delegatedAdminRelationshipId is invalid.");

    private string NextLink(Call call, long after, string filter, int top, string select)
    {
        var token = ContinuationToken.Write(partner.TenantId, ListName, filter, top.ToString(CultureInfo.InvariantCulture), after.ToString(CultureInfo.InvariantCulture), select);
        return $"{call.Origin}/{DelegatedAdminResource.Path}?$skiptoken={System.Uri.EscapeDataString(token)}";
    }

    private static int Top(string? text) => text is null or "" ? MaxSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top is > 0 and <= MaxSize ? top
        : throw Refusal.Graph(400, $"$top must be between 1 and {MaxSize}.");

    private static void CheckName(Session db, DelegatedAdminRow row)
    {
        if (DelegatedAdminRow.IsNameTaken(db, row.Name, row.Id)) throw Refusal.Graph(409, $"A delegated admin relationship of the displayName '{row.Name}' exists already.");
    }

    private static void CheckEtag(Call call, DelegatedAdminRow row)
    {
        var given = call.Header("If-Match") ?? throw Refusal.Graph(400, "The If-Match header is required.");
        if (given != "*" && given != row.Etag) throw Refusal.Graph(412, "The relationship was changed since it was read.");
    }
}
