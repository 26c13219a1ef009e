using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Invitations.Links;
using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Partners;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Invitations;

/// <summary>The link that ties a customer to this partner, in today's grammar (contract §5.4).</summary>
internal sealed class InvitationLink(OwnPartner partner, InvitationLinkHost host)
{
    private const string Microsoft = "https://admin.microsoft.com", Path = "/Adminportal/Home";

    private static readonly string[] Fragments = ["#/partners/invitation", "#/BillingAccounts/partner-invitation"];

    private static readonly string[] Parameters = ["invType", "partnerId", "msppId", "indirectCSPId", "DAP"];

    private string InvType => partner.Type == PartnerType.IndirectReseller ? "IndirectResellerRelationship" : "ResellerRelationship";

    private string MsppId => partner.Type == PartnerType.IndirectReseller ? partner.MpnId : "0";

    /// <param name="origin">Where the service was asked, such as http://127.0.0.1:5080.</param>
    public string Write(string origin) => $"{Host(origin)}{Path}?invType={InvType}&partnerId={partner.TenantId}&msppId={MsppId}{Fragments[0]}";

    /// <summary>Checks a link that a customer follows. Microsoft's host counts as well as one's own: the query is what ties the two together.</summary>
    /// <returns>The other partner that it names; null for none.</returns>
    /// <exception cref="Refusal">Says what was altered.</exception>
    public OtherPartner? Check(string text, string origin, IReadOnlyCollection<OtherPartner> others)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var link)) throw Altered("is no address");
        if (!LeadsTo(link, Microsoft) && !LeadsTo(link, origin)) throw Altered($"does not lead to {Host(origin)}");
        if (!Same(link.AbsolutePath, Path)) throw Altered($"does not lead to {Path}");
        if (!Fragments.Contains(link.Fragment)) throw Altered($"does not end with {Fragments[0]}");
        var values = Query(link);
        Expect(values, "invType", InvType);
        ExpectPartner(values);
        Expect(values, "msppId", MsppId);
        return values.TryGetValue("indirectCSPId", out var id) ? Provider(id, others) : null;
    }

    private static bool LeadsTo(Uri link, string origin) => Same(link.GetLeftPart(UriPartial.Authority), origin);

    private string Host(string origin) => host == InvitationLinkHost.Own ? origin : Microsoft;

    private void ExpectPartner(Dictionary<string, string> values)
    {
        if (values.TryGetValue("partnerId", out var id) && Guid.TryParse(id, out var stranger) && stranger != partner.TenantId)
            throw new Refusal(404, 1000, $"No partner has the id {stranger}.", "partnerId");
        Expect(values, "partnerId", partner.TenantId.ToString());
    }

    private OtherPartner Provider(string id, IEnumerable<OtherPartner> others) =>
        partner.Type == PartnerType.IndirectReseller && others.FirstOrDefault(o => Same(o.Id.ToString(), id)) is { } provider
            ? provider
            : throw Altered("names an indirectCSPId that is no indirect provider of this partner");

    private static Dictionary<string, string> Query(Uri link)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in link.Query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(['='], 2)))
        {
            if (!Parameters.Contains(pair[0])) throw Altered($"has the unknown parameter '{pair[0]}'");
            if (values.ContainsKey(pair[0])) throw Altered($"has {pair[0]} twice");
            values.Add(pair[0], pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "");
        }
        return values;
    }

    private static void Expect(Dictionary<string, string> values, string name, string expected)
    {
        if (!values.TryGetValue(name, out var value)) throw Altered($"has no {name}");
        if (!Same(value, expected)) throw Altered($"has the {name} '{value}' instead of '{expected}'");
    }

    private static Refusal Altered(string how) => new(400, 2000, $"The invitation link is not this partner's: it {how}.", "link");

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
