using System;
using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Licences;

/// <summary>Reads an SKU that a customer has licences of (contract A.8).</summary>
internal static class SkuReader
{
    public static PartnerCustomerSku Read(JsonCursor json, Guid customerId)
    {
        var sku = new ProductDraft();
        int? total = null, used = null, available = null, warning = null, suspended = null;
        string? status = null;
        json.Object(member =>
        {
            switch (member)
            {
                case MemberNames.TotalUnits:
                    total = json.Number();
                    break;
                case MemberNames.ConsumedUnits:
                    used = json.Number();
                    break;
                case MemberNames.AvailableUnits:
                    available = json.Number();
                    break;
                case MemberNames.WarningUnits:
                    warning = json.Number();
                    break;
                case MemberNames.SuspendedUnits:
                    suspended = json.Number();
                    break;
                case MemberNames.CapabilityStatus:
                    status = json.Text();
                    break;
                default:
                    sku.Member(json, member);
                    break;
            }
        });
        return new PartnerCustomerSku
        {
            CustomerId = customerId,
            SkuId = sku.RequireId(),
            ProductName = sku.Name,
            PartNumber = sku.PartNumber,
            LicenseGroup = sku.Group,
            TargetType = sku.TargetType,
            ServicePlans = sku.Plans,
            Status = status,
            Total = total,
            Used = used,
            Available = available ?? total - used,
            Warning = warning,
            Suspended = suspended,
        };
    }
}
