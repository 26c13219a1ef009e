using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PartnerRelationships.Platform;
using PartnerRelationships.Sandbox.Http;

namespace PartnerRelationships.Sandbox.Customers;

/// <summary>Writes a page of thin list items straight into the answer's buffer: lists are what clients read by the ten thousand.</summary>
internal static class CustomerListWriter
{
    private const int BytesPerItem = 900;

    private static readonly byte[] Id = Utf8("{\"id\":\"");
    private static readonly byte[] TenantId = Utf8("\",\"companyProfile\":{\"tenantId\":\"");
    private static readonly byte[] Domain = Utf8("\",\"domain\":");
    private static readonly byte[] CompanyName = Utf8(",\"companyName\":");
    private static readonly byte[] ProfileLink = Utf8(",\"links\":{\"self\":{\"uri\":\"/customers/");
    private static readonly byte[] ProfileEnd = Utf8("/profiles/company\",\"method\":\"GET\",\"headers\":[]}},\"attributes\":{\"objectType\":\"CustomerCompanyProfile\"}},\"relationshipToPartner\":");
    private static readonly byte[] SelfEnd = Utf8("\",\"method\":\"GET\",\"headers\":[]}},\"attributes\":{\"objectType\":\"Customer\"}}");

    public static Utf8Buffer Write(IReadOnlyList<CustomerListItem> items, string self, string next, string? token)
    {
        var buffer = new Utf8Buffer(BytesPerItem * (items.Count + 1));
        buffer.Append("{\"totalCount\":").Append(items.Count.ToString(CultureInfo.InvariantCulture)).Append(",\"items\":[");
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) buffer.Append(",");
            Item(buffer, items[i]);
        }
        buffer.Append("],\"links\":{\"self\":{\"uri\":").AppendQuoted(self).Append(",\"method\":\"GET\",\"headers\":[]}");
        if (token is not null) Next(buffer, next, token);
        buffer.Append("}");
        // The old SDK seeks with this token, everybody else with the link's header (contract §11.2).
        if (token is not null) buffer.Append(",\"continuationToken\":").AppendQuoted(token);
        return buffer.Append(",\"attributes\":{\"objectType\":\"Collection\"}}");
    }

    [MethodImpl(HotCode.OptimizedAtOnce)]
    private static void Item(Utf8Buffer buffer, CustomerListItem item) => buffer
        .Append(Id).Append(item.Id).Append(TenantId).Append(item.Id).Append(Domain).AppendQuoted(item.Domain)
        .Append(CompanyName).AppendQuoted(item.Name).Append(ProfileLink).Append(item.Id).Append(ProfileEnd)
        .AppendQuoted(item.Relationship).Append(ProfileLink).Append(item.Id).Append(SelfEnd);

    private static void Next(Utf8Buffer buffer, string next, string token) => buffer
        .Append(",\"next\":{\"uri\":").AppendQuoted(next)
        .Append(",\"method\":\"GET\",\"headers\":[{\"key\":\"MS-ContinuationToken\",\"value\":").AppendQuoted(token).Append("}]}");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
