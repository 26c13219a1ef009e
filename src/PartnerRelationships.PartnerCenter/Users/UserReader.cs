using System;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Users;

/// <summary>Reads users (contract A.6). One reader serves all users of a page: nothing is allocated for a user but the user.</summary>
internal sealed class UserReader
{
    private readonly JsonCursor json;
    private readonly Guid customerId;
    private readonly Action<string> member;
    private Guid? id;
    private string? principalName, displayName, firstName, lastName, usageLocation, immutableId, phoneNumber, domainType, state;
    private DateTimeOffset? deletedOn, syncedOn;
    private string? lastLocation, lastDomainType, lastState;

    private UserReader(JsonCursor json, Guid customerId)
    {
        (this.json, this.customerId) = (json, customerId);
        member = Member;
    }

    /// <summary>Reads each user of a list.</summary>
    public static Func<JsonCursor, Func<PartnerCustomerUser>> OfList(Guid customerId) => json => new UserReader(json, customerId).ReadNext;

    /// <summary>Reads an answer that is one user.</summary>
    public static PartnerCustomerUser ReadRoot(JsonCursor json, Guid customerId)
    {
        var reader = new UserReader(json, customerId);
        json.Root(reader.member);
        return reader.Finish();
    }

    private PartnerCustomerUser ReadNext()
    {
        json.Object(member);
        return Finish();
    }

    private PartnerCustomerUser Finish()
    {
        var user = new PartnerCustomerUser
        {
            CustomerId = customerId,
            UserId = id ?? throw new FormatException("A user in it has no id."),
            UserPrincipalName = principalName ?? "",
            DisplayName = displayName,
            FirstName = firstName,
            LastName = lastName,
            UsageLocation = usageLocation,
            ImmutableId = immutableId,
            PhoneNumber = phoneNumber,
            DomainType = domainType,
            State = state ?? "unknown",
            DeletedOn = deletedOn,
            LastSyncedOn = syncedOn,
        };
        id = null;
        principalName = displayName = firstName = lastName = usageLocation = immutableId = phoneNumber = domainType = state = null;
        deletedOn = syncedOn = null;
        return user;
    }

    private void Member(string name)
    {
        switch (name)
        {
            case MemberNames.Id:
                id = json.Id();
                break;
            case MemberNames.UserPrincipalName:
                principalName = json.Text();
                break;
            case MemberNames.DisplayName:
                displayName = json.Text();
                break;
            case MemberNames.FirstName:
                firstName = json.Text();
                break;
            case MemberNames.LastName:
                lastName = json.Text();
                break;
            default:
                Standing(name);
                break;
        }
    }

    private void Standing(string name)
    {
        switch (name)
        {
            case MemberNames.UsageLocation:
                usageLocation = lastLocation = json.Text(lastLocation);
                break;
            case MemberNames.ImmutableId:
                immutableId = json.Text();
                break;
            case MemberNames.PhoneNumber:
                phoneNumber = json.Text();
                break;
            case MemberNames.UserDomainType:
                domainType = lastDomainType = json.Text(lastDomainType);
                break;
            case MemberNames.State:
                state = lastState = json.Text(lastState);
                break;
            case MemberNames.SoftDeletionTime:
                deletedOn = json.Date();
                break;
            case MemberNames.LastDirectorySyncTime:
                syncedOn = json.Date();
                break;
            default:
                json.Skip();
                break;
        }
    }
}
