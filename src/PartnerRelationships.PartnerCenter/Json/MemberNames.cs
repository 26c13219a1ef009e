using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using PartnerRelationships.Platform;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>The names of all members that are read. Whatever its casing on the wire, a name comes out as it stands here,
/// so readers compare with one constant, and known names allocate nothing.</summary>
internal sealed class MemberNames : JsonNameTable
{
    public const string Items = "items", Links = "links", Next = "next", Uri = "uri", Headers = "headers", Key = "key", Value = "value", ContinuationToken = "continuationToken", TotalCount = "totalCount";
    public const string Id = "id", Name = "name", TenantId = "tenantId", Attributes = "attributes", Url = "url";
    public const string CompanyProfile = "companyProfile", CompanyName = "companyName", Domain = "domain", Address = "address", Email = "email";
    public const string BillingProfile = "billingProfile", Culture = "culture", Language = "language", DefaultAddress = "defaultAddress";
    public const string Country = "country", Region = "region", State = "state", City = "city", AddressLine1 = "addressLine1", PostalCode = "postalCode";
    public const string RelationshipToPartner = "relationshipToPartner", AllowDelegatedAccess = "allowDelegatedAccess", CommerceId = "commerceId";
    public const string CustomDomains = "customDomains", AssociatedPartnerId = "associatedPartnerId", UserCredentials = "userCredentials", UserName = "userName", Password = "password";
    public const string MpnId = "mpnId", PartnerId = "partnerId", Location = "location";
    public const string OfferId = "offerId", OfferName = "offerName", FriendlyName = "friendlyName", ProductType = "productType", Status = "status", Quantity = "quantity";
    public const string BillingCycle = "billingCycle", BillingType = "billingType", UnitType = "unitType", TermDuration = "termDuration", AutoRenewEnabled = "autoRenewEnabled", IsTrial = "isTrial";
    public const string CreationDate = "creationDate", EffectiveStartDate = "effectiveStartDate", CommitmentEndDate = "commitmentEndDate", CommitmentEndDateTime = "commitmentEndDateTime";
    public const string CancellationAllowedUntilDate = "cancellationAllowedUntilDate", OrderId = "orderId", IsMicrosoftProduct = "isMicrosoftProduct";
    public const string RefundOptions = "refundOptions", ExpiresAt = "expiresAt", ExpiresAfter = "expiresAfter", ScheduledActions = "scheduledActions", SuspensionReasons = "suspensionReasons";
    public const string ParentSubscriptionId = "parentSubscriptionId", RenewalTermDuration = "renewalTermDuration", Type = "type";
    public const string RefundableQuantity = "refundableQuantity", TotalQuantity = "totalQuantity", Details = "details", AllowedUntilDateTime = "allowedUntilDateTime";
    public const string ScheduledNextTermInstructions = "scheduledNextTermInstructions", NextChargeInstructions = "nextChargeInstructions";
    public const string Product = "product", SkuId = "skuId", AvailabilityId = "availabilityId", PromotionId = "promotionId", CustomTermEndDate = "customTermEndDate";
    public const string ReferenceOrder = "referenceOrder", ProductId = "productId", EntitlementType = "entitlementType", IncludedEntitlements = "includedEntitlements";
    public const string DisplayName = "displayName", Duration = "duration", Customer = "customer", AccessDetails = "accessDetails", UnifiedRoles = "unifiedRoles";
    public const string RoleDefinitionId = "roleDefinitionId", AutoExtendDuration = "autoExtendDuration", CreatedDateTime = "createdDateTime";
    public const string ActivatedDateTime = "activatedDateTime", EndDateTime = "endDateTime", ODataNextLink = "@odata.nextLink";
    public const string ODataEtag = "@odata.etag", LastModifiedDateTime = "lastModifiedDateTime", IndirectProviderTenantId = "indirectProviderTenantId";
    public const string IsPartnerConsentPending = "isPartnerConsentPending", AccessContainer = "accessContainer", AccessContainerId = "accessContainerId";
    public const string OperationType = "operationType", OperationStatus = "operationStatus", OperationDate = "operationDate", CustomerId = "customerId", CustomerName = "customerName";
    public const string UserPrincipalName = "userPrincipalName", ApplicationId = "applicationId", OriginalCorrelationId = "originalCorrelationId";
    public const string FirstName = "firstName", LastName = "lastName", UsageLocation = "usageLocation", ImmutableId = "immutableId", PhoneNumber = "phoneNumber";
    public const string UserDomainType = "userDomainType", SoftDeletionTime = "softDeletionTime", LastDirectorySyncTime = "lastDirectorySyncTime";
    public const string ProductSku = "productSku", SkuPartNumber = "skuPartNumber", LicenseGroupId = "licenseGroupId", TargetType = "targetType", ServicePlans = "servicePlans";
    public const string ServiceName = "serviceName", CapabilityStatus = "capabilityStatus", LicenseWarnings = "licenseWarnings";
    public const string TotalUnits = "totalUnits", ConsumedUnits = "consumedUnits", AvailableUnits = "availableUnits", WarningUnits = "warningUnits", SuspendedUnits = "suspendedUnits";
    public const string OrganizationRegistrationNumber = "organizationRegistrationNumber", AddressLine2 = "addressLine2", Etag = "etag";
    public const string Street = "street", CountryLetterCode = "countryLetterCode", TechnicalNotificationMails = "technicalNotificationMails";
    public const string Qualification = "qualification", VettingStatus = "vettingStatus", VettingReason = "vettingReason", EducationSegment = "educationSegment";
    public const string AgreementType = "agreementType", TemplateId = "templateId", AgreementLink = "agreementLink", VersionRank = "versionRank";
    public const string DateAgreed = "dateAgreed", PrimaryContact = "primaryContact", IsSigned = "isSigned", ErrorName = "errorName";
    public const string SuggestedAddresses = "suggestedAddresses", ValidationMessage = "validationMessage", ValidationResults = "validationResults";
    public const string IsValidPartnerIdOnRecord = "isValidPartnerIdOnRecord", ErrorCode = "errorCode", ErrorDescription = "errorDescription";
    public const string IsStateRequired = "isStateRequired", States = "states", SupportedStatesList = "supportedStatesList", IsCityRequired = "isCityRequired";
    public const string SupportedLanguages = "supportedLanguages", SupportedLanguagesList = "supportedLanguagesList", SupportedCultures = "supportedCultures", SupportedCulturesList = "supportedCulturesList";
    public const string DefaultCulture = "defaultCulture", IsPostalCodeRequired = "isPostalCodeRequired", PostalCodeRegex = "postalCodeRegex", PhoneNumberRegex = "phoneNumberRegex";
    public const string IsRegistrationNumberSupported = "isRegistrationNumberSupported";
    public const string Error = "error", Action = "action";
    public const string WebhookUrl = "webhookUrl", WebhookEvents = "webhookEvents", SubscriberId = "subscriberId", SignatureTokenToMsSignatureHeader = "signatureTokenToMsSignatureHeader";
    public const string CorrelationId = "correlationId", CallbackUrl = "callbackUrl", Results = "results", ResponseCode = "responseCode", ResponseMessage = "responseMessage";
    public const string SystemError = "systemError", DateTimeUtc = "dateTimeUtc";
    public const string SourcePartnerTenantId = "sourcePartnerTenantId", SourcePartnerName = "sourcePartnerName", TargetPartnerTenantId = "targetPartnerTenantId", TargetProductTypes = "targetProductTypes";
    public const string LineItems = "lineItems", SubscriptionId = "subscriptionId", CreatedTime = "createdTime", LastModifiedTime = "lastModifiedTime", CompletedTime = "completedTime";
    public const string EventName = "eventName", ResourceName = "resourceName", ResourceUri = "resourceUri", AuditUri = "auditUri", AuditUrl = "auditUrl";
    public const string ResourceChangeUtcDate = "resourceChangeUtcDate";
    public const string Code = "code", Description = "description", Source = "source", Message = "message", Data = "data";

    public static readonly MemberNames All = new();

    // Of some two hundred names hardly two share a place.
    private const int Places = 1024;
    private readonly string[][] places = [.. Enumerable.Repeat(Array.Empty<string>(), Places)];

    private MemberNames()
    {
        foreach (var field in typeof(MemberNames).GetFields())
        {
            if (field.IsLiteral && field.GetRawConstantValue() is string name)
            {
                ref var names = ref places[Place(name.Length, name[0], name[name.Length / 2], name[name.Length - 1])];
                names = [.. names, name];
            }
        }
    }

    public override string? Get(char[] key, int start, int length)
    {
        if (length == 0)
        {
            return null;
        }

        foreach (var name in places[Place(length, key[start], key[start + (length / 2)], key[start + length - 1])])
        {
            if (name.Length == length && IsSame(name, key, start))
            {
                return name;
            }
        }

        return null;
    }

#if NET
    /// <summary>The same of a name in UTF-8.</summary>
    [MethodImpl(HotCode.OptimizedAtOnce)]
    public string? Get(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            return null;
        }

        foreach (var name in places[Place(key.Length, key[0], key[key.Length / 2], key[^1])])
        {
            if (System.Text.Ascii.EqualsIgnoreCase(key, name))
            {
                return name;
            }
        }

        return null;
    }
#endif

    // The same for a letter and its other case.
    private static int Place(int length, int first, int middle, int last) =>
        ((((((length * 31) + (first | 0x20)) * 31) + (middle | 0x20)) * 31) + (last | 0x20)) & (Places - 1);

    private static bool IsSame(string name, char[] key, int start)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] != key[start + index] && char.ToUpperInvariant(name[index]) != char.ToUpperInvariant(key[start + index]))
            {
                return false;
            }
        }

        return true;
    }
}
