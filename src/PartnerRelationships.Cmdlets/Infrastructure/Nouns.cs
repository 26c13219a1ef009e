namespace PartnerRelationships.Commands;

internal static class Nouns
{
    public const string PartnerCenter = "PartnerCenter";
    public const string PartnerCenterConnection = "PartnerCenterConnection";
    public const string PartnerCenterError = "PartnerCenterError";
    public const string PartnerCenterNotification = "PartnerCenterNotification";
    public const string PartnerCenterWebhook = "PartnerCenterWebhook";
    public const string PartnerCustomer = "PartnerCustomer";
    public const string PartnerCustomerAgreement = "PartnerCustomerAgreement";
    public const string PartnerCustomerSubscription = "PartnerCustomerSubscription";
    public const string PartnerCustomerUser = "PartnerCustomerUser";
    public const string PartnerCustomerUserPassword = "PartnerCustomerUserPassword";
    public const string PartnerCustomerSku = "PartnerCustomerSku";
    public const string PartnerCustomerUserLicense = "PartnerCustomerUserLicense";
    public const string PartnerCustomerRole = "PartnerCustomerRole";
    public const string PartnerCustomerRoleMember = "PartnerCustomerRoleMember";
    public const string PartnerCustomerTransfer = "PartnerCustomerTransfer";
    public const string ProviderHandoverPlan = "ProviderHandoverPlan";
    public const string DelegatedAdminRelationship = "DelegatedAdminRelationship";
    public const string DelegatedAdminAssignment = "DelegatedAdminAssignment";
    public const string DelegatedAdminOperation = "DelegatedAdminOperation";
    public const string DelegatedAdminPrivilege = "DelegatedAdminPrivilege";
    public const string DelegatedAdminRenewalPlan = "DelegatedAdminRenewalPlan";
    public const string DelegatedAdminTemplate = "DelegatedAdminTemplate";
    public const string IndirectProvider = "IndirectProvider";
    public const string IndirectReseller = "IndirectReseller";
    public const string ResellerInvitation = "ResellerInvitation";
    public const string ResellerInvitationBounce = "ResellerInvitationBounce";
    public const string RelationshipLedger = "RelationshipLedger";
    public const string RelationshipLedgerHead = "RelationshipLedgerHead";
    public const string RelationshipEvent = "RelationshipEvent";
    public const string CustomerRelationship = "CustomerRelationship";
    public const string CustomerRelationshipSnapshot = "CustomerRelationshipSnapshot";
    public const string RelationshipChange = "RelationshipChange";
    public const string RelationshipEvidence = "RelationshipEvidence";
    public const string CustomerRemovalNotice = "CustomerRemovalNotice";
    public const string RelationshipPlan = "RelationshipPlan";
    public const string RelationshipPolicy = "RelationshipPolicy";
    public const string RelationshipReport = "RelationshipReport";
    public const string RelationshipRun = "RelationshipRun";
    public const string RelationshipStep = "RelationshipStep";
    public const string CustomerRemovalPlan = "CustomerRemovalPlan";
    public const string CustomerRemovalReadiness = "CustomerRemovalReadiness";
}
