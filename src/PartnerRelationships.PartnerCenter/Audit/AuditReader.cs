using System;
using PartnerRelationships.Core.Audit;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Audit;

/// <summary>Reads a record of the audit log (contract §5.15). Unknown operations pass through.</summary>
internal static class AuditReader
{
    public static AuditRecord Read(JsonCursor json)
    {
        var record = new AuditRecord();
        json.Object(member => record = With(json, member, record));
        return record;
    }

    private static AuditRecord With(JsonCursor json, string member, AuditRecord record)
    {
        switch (member)
        {
            case MemberNames.Id:
                return record with { RecordId = json.Text() ?? "" };
            case MemberNames.OperationType:
                return record with { Operation = json.Text() ?? "" };
            case MemberNames.OperationStatus:
                return record with { Status = json.Text() ?? "" };
            case MemberNames.OperationDate:
                return record with { OccurredOn = json.Date() ?? default };
            case MemberNames.CustomerId:
                // Only advice depends on it: a text that is not an id counts as missing.
                return record with { CustomerId = Guid.TryParse(json.Text(), out var id) && id != Guid.Empty ? id : null };
            case MemberNames.CustomerName:
                return record with { CustomerName = json.Text() };
            case MemberNames.UserPrincipalName:
                return record with { UserName = json.Text() };
            case MemberNames.ApplicationId:
                return record with { ApplicationId = json.Text() };
            case MemberNames.OriginalCorrelationId:
                return record with { CorrelationId = json.Text() };
            default:
                json.Skip();
                return record;
        }
    }
}
