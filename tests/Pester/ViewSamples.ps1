# One or two objects of every type that has a view.
$samples = [ordered]@{
    PartnerCenterConnection = @(
        @{ ConnectionId = id 31; Kind = 'Sandbox'; PartnerTenantId = id 9; PartnerName = 'Duna Cloud Kft.'; ConnectedOn = at '2026-11-02 09:00' }
        @{ ConnectionId = id 32; Kind = 'Endpoint'; PartnerTenantId = id 10; PartnerName = 'Alpenblick Cloud Distribution GmbH'; Endpoint = 'https://partner.example/'; ConnectedOn = at '2026-11-02 09:00' }
    )
    ConnectionFinding = @(
        @{ Check = 'ServiceReachable'; Outcome = 'Passed'; Detail = 'It answered within 14 ms.' }
        @{ Check = 'Mfa'; Outcome = 'Failed'; Detail = 'The service says that the sign-in did not use multi-factor authentication.'; Action = 'Sign in again, with a second factor.'; ErrorId = 'MfaRequired' }
    )
    PartnerCenterWebhook = @(
        @{ Url = 'https://hooks.partner.example/partner-center'; Events = [string[]]@('reseller-relationship-accepted-by-customer', 'test-created'); UsesSignatureHeader = $false; SubscriberId = "$(id 9)" }
    )
    PartnerCenterWebhookEvent = @(
        @{ Name = 'indirect-reseller-relationship-accepted-by-customer'; IsRegistered = $true }
        @{ Name = 'subscription-updated' }
    )
    PartnerCenterWebhookDelivery = @(
        @{ Response = 'OK'; IsSystemError = $false; OccurredOn = at '2026-11-02 09:01' }
    )
    PartnerCenterWebhookTest = @(
        @{ CorrelationId = "$(id 51)"; Status = 'completed'; Url = 'https://hooks.partner.example/partner-center'; Deliveries = [PartnerRelationships.PartnerCenterWebhookDelivery[]]@(
                @{ Response = 'InternalServerError'; Message = 'Internal Server Error'; IsSystemError = $false; OccurredOn = at '2026-11-02 09:00' }
                @{ Response = 'OK'; IsSystemError = $false; OccurredOn = at '2026-11-02 09:01' }
            ) }
    )
    PartnerCenterNotification = @(
        @{
            NotificationId = id 52; EventName = 'indirect-reseller-relationship-accepted-by-customer'; Kind = 'CustomerAccepted'; ChangedOn = at '2026-11-02 09:00'; ResourceName = 'Customer'
            ResourceUri = "https://api.partnercenter.microsoft.com/v1/customers/$(id 1)"; CustomerId = id 1; CustomerName = 'Friesen & Russel LLC'; Outcome = 'Applied'; Finding = 'It is a customer, and was invited.'
            SignedBy = 'CN=pcnotifications-dispatch.microsoft.com, O=Microsoft Corporation'
            Invitations = [PartnerRelationships.InvitationAcceptance[]]@(@{ InvitationId = id 53; Invited = 'Friesen & Russel'; State = 'Accepted'; MatchedBy = 'Domain'; CustomerName = 'Friesen & Russel LLC'; CustomerDomain = 'friesenrussel.onmicrosoft.com'; CustomerId = id 1 })
        }
        @{ NotificationId = id 54; EventName = 'invoice-ready'; ChangedOn = at '2026-11-02 09:00'; Finding = 'The ledger does not track this.'; SignedBy = 'CN=pcnotifications-dispatch.microsoft.com, O=Microsoft Corporation' }
    )
    ErrorExplanation = @(
        @{ ErrorId = 'RoleMissing'; IsOurs = $true; Category = 'PermissionDenied'; Message = 'You may not read this customer.'; Meaning = 'The account lacks a role.'; RecommendedAction = 'Ask for the role of an admin agent.'; Target = "$(id 1)"; Command = 'Get-PartnerCustomer'; ServiceCode = '900308'; HttpStatus = 403; Operation = 'GET /v1/customers'; RequestId = id 41; AnsweredOn = at '2026-11-02 09:00' }
    )
    PartnerCustomer = @(
        $customer + @{ Relationship = 'reseller'; AllowsDelegatedAccess = $true; Country = 'US'; City = 'Austin'; Email = 'it@friesen.example'; Culture = 'en-US' }
        $other + @{ Relationship = 'reseller' }
        $japanese + @{ Relationship = 'reseller' }
    )
    NewPartnerCustomer = @(
        @{ Customer = [PartnerRelationships.PartnerCustomer] $customer; AdminUserName = 'admin@friesenrussel.onmicrosoft.com'; AdminPassword = ConvertTo-SecureString 'Kek!Tenger9' -AsPlainText -Force; IsConfirmed = $true }
        @{ Customer = [PartnerRelationships.PartnerCustomer] $other; IsConfirmed = $true }
    )
    PartnerCustomerDetail = @(
        @{
            Customer = [PartnerRelationships.PartnerCustomer] ($customer + @{ Relationship = 'reseller' }); Company = $company; Billing = $billing; Domains = [string[]]@('friesenrussel.onmicrosoft.com', 'friesen.example')
            Agreements = [PartnerRelationships.PartnerCustomerAgreement[]]@($agreement); Qualifications = [PartnerRelationships.CustomerQualification[]]@(@{ Qualification = 'None' })
        }
        @{ Customer = [PartnerRelationships.PartnerCustomer] ($other + @{ Relationship = 'reseller' }); Company = [PartnerRelationships.CustomerCompany]@{ Name = $other.Name }; Agreements = [PartnerRelationships.PartnerCustomerAgreement[]]@(); Missing = $missing }
    )
    CustomerBillingProfile = @($billing)
    CustomerPartMissing = $missing
    PartnerCustomerAgreement = @(
        $agreement
        @{ CustomerId = id 2; AgreementType = 'MicrosoftCustomerAgreement'; Acceptance = 'Direct' }
    )
    IndirectProvider = @(
        @{ ProviderId = id 51; Name = 'Alpenblick Cloud Distribution GmbH'; State = 'Active'; Location = 'AT'; MpnId = '4083680' }
    )
    IndirectReseller = @(
        @{ ResellerId = id 52; Name = 'Duna Cloud Kft.'; State = 'Active'; Location = 'HU'; MpnId = '4127617' }
    )
    PartnerCustomerSubscription = @(
        @{ CustomerId = id 1; CustomerName = 'Friesen & Russel LLC'; SubscriptionId = 'A1'; FriendlyName = 'Office 365 Business Premium'; OfferName = 'Office 365 Business Premium'; Kind = 'Legacy'; Status = 'active'; Quantity = 3; AutoRenew = $true }
        @{ CustomerId = id 1; SubscriptionId = 'B2'; OfferName = 'Microsoft 365 Business Standard (no Teams), for the whole group'; Kind = 'NewCommerce'; Status = 'active'; Quantity = 1250; CommitmentEndsOn = at '2027-03-31 23:59'; CancellableUntil = at '2026-11-09 09:00'; AutoRenew = $false; EndOfTerm = 'ContinuesExtended'; EndOfTermDetail = 'Its renewal is off, but that does not end it.' }
        @{ CustomerId = id 1; SubscriptionId = 'C3'; ParentSubscriptionId = 'B2'; OfferName = 'Audio Conferencing'; Kind = 'NewCommerce'; Status = 'active'; Quantity = 12; Term = 'P1Y'; BillingCycle = 'annual'; CommitmentEndsOn = at '2027-03-31 23:59'; CancellableUntil = at '2026-12-02 09:00'; AutoRenew = $true; RenewalTerm = 'P1Y'; EndOfTerm = 'Renews'; NextTerm = [PartnerRelationships.ScheduledNextTerm]@{ Quantity = 10; Term = 'P3Y'; BillingCycle = 'triennial' }; RefundOptions = [PartnerRelationships.RefundOption[]]@([PartnerRelationships.RefundOption]::new('Full', (at '2026-12-02 09:00'))); RefundableSeats = [PartnerRelationships.RefundableSeats[]]@([PartnerRelationships.RefundableSeats]::new(12, (at '2026-12-02 09:00'))) }
    )
    PartnerCustomerUser = @(
        @{ CustomerId = id 1; UserId = id 55; UserPrincipalName = 'ada@friesenrussel.onmicrosoft.com'; DisplayName = 'Ada Russel'; FirstName = 'Ada'; LastName = 'Russel'; UsageLocation = 'US'; DomainType = 'managed'; State = 'active' }
        @{ CustomerId = id 2; UserId = id 56; UserPrincipalName = 'wieslawa.cichon-brzeczyszczykiewicz@cichonuslugiksiegowedoradztwo.onmicrosoft.com'; DisplayName = 'Wiesława Cichoń-Brzęczyszczykiewicz'; State = 'inactive'; DeletedOn = at '2026-11-02 09:00' }
    )
    PartnerCustomerUserCredential = @(
        @{ User = [PartnerRelationships.PartnerCustomerUser]@{ CustomerId = id 1; UserId = id 55; UserPrincipalName = 'ada@friesenrussel.onmicrosoft.com'; DisplayName = 'Ada Russel' }; Password = ConvertTo-SecureString 'Kek!Tenger9' -AsPlainText -Force }
        @{ User = [PartnerRelationships.PartnerCustomerUser]@{ CustomerId = id 3; UserId = id 57; UserPrincipalName = 'suzuki@suzukiunyu.onmicrosoft.com'; DisplayName = '鈴木一郎' } }
    )
    PartnerCustomerSku = @(
        @{ CustomerId = id 1; SkuId = "$(id 71)"; ProductName = 'Enterprise Mobility + Security E3'; PartNumber = 'EMS'; Total = 1250; Used = 1249; Available = 1; Warning = 0; Suspended = 0; Status = 'Enabled'; LicenseGroup = 'group1'; TargetType = 'User'; ServicePlans = $plans }
        @{ CustomerId = id 1; SkuId = "$(id 72)"; PartNumber = 'O365_BUSINESS_ESSENTIALS_PILOT'; Total = 5; Used = 5; Available = 0; Status = 'Warning'; LicenseGroup = 'group2' }
    )
    PartnerCustomerUserLicense = @(
        @{ CustomerId = id 1; UserId = id 73; UserPrincipalName = 'anna.russel@friesenrussel.onmicrosoft.com'; SkuId = "$(id 71)"; ProductName = 'Enterprise Mobility + Security E3'; PartNumber = 'EMS'; LicenseGroup = 'group1'; ServicePlans = $plans; PlansOff = [string[]]@('Microsoft Intune Plan 1', 'Microsoft Entra ID P1') }
        @{ CustomerId = id 1; UserId = id 73; UserPrincipalName = 'anna.russel@friesenrussel.onmicrosoft.com'; SkuId = "$(id 72)"; PartNumber = 'O365_BUSINESS_ESSENTIALS_PILOT'; LicenseGroup = 'group2' }
    )
    PartnerCustomerUserLicenseChange = @(
        @{ CustomerId = id 1; UserId = id 73; UserPrincipalName = 'anna.russel@friesenrussel.onmicrosoft.com'; Added = [string[]]@('Microsoft 365 E3'); Removed = [string[]]@('Office 365 E3', 'Enterprise Mobility + Security E3'); Licenses = [string[]]@('Microsoft 365 E3'); Warnings = [string[]]@('ServicePlanOverlap: twice') }
        @{ CustomerId = id 1; UserId = id 74; UserPrincipalName = 'bo@friesenrussel.onmicrosoft.com'; Licenses = [string[]]@('Microsoft 365 E3') }
    )
    PartnerCustomerRole = @(
        @{ CustomerId = id 1; RoleId = "$(id 75)"; Name = 'Privileged Authentication Administrator' }
    )
    PartnerCustomerRoleMember = @(
        @{ CustomerId = id 1; RoleId = "$(id 75)"; RoleName = 'Helpdesk Administrator'; UserId = id 73; UserPrincipalName = 'anna.russel@friesenrussel.onmicrosoft.com'; DisplayName = 'Anna Russel' }
    )
    CustomerExitPack = @(
        $customer + @{ Subscriptions = 12; Entitlements = 0; Users = 1250; DeletedUsers = 3; Licenses = 4; UserLicenses = 1248; IsDetailed = $true; Domains = 2; Agreements = 1; ReadOn = at '2026-11-02 09:00'; Folder = 'packs/x'; IsWritten = $true }
        $other + @{ Subscriptions = 1; Missing = [PartnerRelationships.CustomerPartMissing[]]@(@{ Part = 'users'; ErrorId = 'RoleMissing' }, @{ Part = 'licences'; ErrorId = 'RoleMissing' }); ReadOn = at '2026-11-02 09:00'; Folder = 'packs/y'; IsWritten = $false }
    )
    CustomerRelationship = @(
        $customer + @{ Reseller = 'reseller'; IndirectPartners = [string[]]@('Alpenblick Cloud Distribution GmbH', 'Baltic Cloud Hub'); DelegatedAdmin = 'Granted'; ReadOn = at '2026-11-02 09:00'
            DelegatedAdminRelationships = [PartnerRelationships.CustomerDelegatedAdmin[]]@($tie, ([PartnerRelationships.CustomerDelegatedAdmin]@{ RelationshipId = 'r2'; DisplayName = 'Successor'; Status = 'approvalPending' }))
            Invitation = [PartnerRelationships.CustomerInvitation]::new((id 61), 'Accepted', 'Baltic Cloud Hub', (at '2026-11-02 09:30'), (at '2026-11-05 08:00'))
            Run = [PartnerRelationships.CustomerRun]::new((id 81), 'CustomerRemoval', 'Blocked', (at '2026-11-06 08:00')) }
        $other + @{ Reseller = 'none'; DelegatedAdmin = 'Unknown'; Missing = [PartnerRelationships.CustomerPartMissing[]]@(@{ Part = 'DelegatedAdminRelationships'; ErrorId = 'GraphNotReachable'; Reason = 'x' }); ReadOn = at '2026-11-02 09:00' }
    )
    DelegatedAdminRelationship = @(
        @{ RelationshipId = "$(id 91)-$(id 92)"; DisplayName = 'Friesen & Russel a1b2c3d4'; CustomerId = id 1; CustomerName = 'Friesen & Russel LLC'; Status = 'active'; RoleIds = [string[]]@("$(id 93)", "$(id 94)"); Roles = [string[]]@('Service Support Administrator', 'License Administrator'); Duration = 'P730D'; AutoExtendDuration = 'P180D'; CreatedOn = at '2026-11-02 09:00'; ModifiedOn = at '2026-11-03 09:00'; ActivatedOn = at '2026-11-03 09:00'; EndsOn = at '2028-11-02 09:00' }
        @{ RelationshipId = "$(id 95)-$(id 92)"; DisplayName = 'Kék Tó'; Status = 'approvalPending'; Roles = [string[]]@('Global Reader'); Duration = 'P30D'; AutoExtendDuration = 'PT0S'; CreatedOn = at '2026-11-02 09:00'; ProviderTenantId = id 51; IsPartnerConsentPending = $true }
        @{ RelationshipId = "$(id 96)-$(id 92)"; DisplayName = 'MLT_Cichoń Usługi Księgowe i Doradztwo'; CustomerId = id 2; Status = 'terminationRequested' }
    )
    DelegatedAdminAssignment = @(
        @{ RelationshipId = "$(id 91)-$(id 92)"; RelationshipName = 'Friesen & Russel a1b2c3d4'; CustomerId = id 1; AssignmentId = "$(id 97)"; GroupId = id 98; GroupName = 'GDAP License Administrators'; Status = 'active'; Roles = [string[]]@('License Administrator', 'Service Support Administrator'); CreatedOn = at '2026-11-03 09:00'; ModifiedOn = at '2026-11-03 09:00' }
        @{ RelationshipId = "$(id 91)-$(id 92)"; AssignmentId = "$(id 99)"; GroupId = id 98; Status = 'pending'; Roles = [string[]]@('License Administrator') }
    )
    DelegatedAdminOperation = @(
        @{ RelationshipId = "$(id 91)-$(id 92)"; OperationId = "$(id 97)"; OperationType = 'delegatedAdminAccessAssignmentUpdate'; Status = 'succeeded'; CreatedOn = at '2026-11-03 09:00'; ModifiedOn = at '2026-11-03 09:01'; Data = '{"id":"x"}' }
    )
    PartnerCustomerTransfer = @(
        @{ TransferId = "$(id 71)"; CustomerId = id 1; CustomerName = 'Friesen & Russel LLC'; SourcePartnerId = id 51; SourcePartnerName = 'Alpenblick Cloud Distribution GmbH'; TargetPartnerId = id 52; Status = 'Complete'; ProductTypes = [string[]]@('OnlineServicesNCE'); SubscriptionIds = [string[]]@("$(id 72)", "$(id 73)"); CreatedOn = at '2026-11-03 09:00'; ModifiedOn = at '2026-11-04 09:00'; CompletedOn = at '2026-11-04 09:00' }
        @{ TransferId = "$(id 74)"; CustomerId = id 2; SourcePartnerId = id 51; TargetPartnerId = id 52; Status = 'Pending'; CreatedOn = at '2026-11-03 09:00' }
    )
    DelegatedAdminInvitation = @(
        @{ RelationshipId = "$(id 95)-$(id 92)"; DisplayName = 'Kék Tó Kereskedelmi a1b2c3d4'; CustomerId = id 4; CustomerName = 'Kék Tó Kereskedelmi Kft.'; Status = 'approvalPending'; Link = 'https://admin.microsoft.com/x'; LapsesOn = at '2027-01-31 09:00'; Culture = 'hu-HU'; Subject = 'Jogosultságok'; Body = 'https://admin.microsoft.com/x' }
    )
    DelegatedAdminTemplate = @(
        @{ Name = 'Standard'; Roles = [string[]]@('Service Support Administrator', 'License Administrator'); Days = 365; AutoExtend = $true; Groups = $desks; SetBy = 'ada@contoso.example'; SetOn = at '2026-11-02 09:30' }
        @{ Name = 'Audit'; Roles = [string[]]@('Global Reader'); Days = 730; SetBy = 'ada@contoso.example'; SetOn = at '2026-11-02 09:31' }
    )
    DelegatedAdminTemplateGroup = $desks
    RelationshipFinding = @(
        $customer + @{ Rule = 'LegacyPrivileges'; Severity = 'High'; Part = 'DelegatedAdmin'; Expected = 'NotGranted'; Actual = 'Granted'; ReadOn = at '2026-11-02 09:00'
            Evidence = 'Delegated administrative privileges (DAP) are still granted: they give Global Administrator without an end date.'; Command = "Remove-DelegatedAdminPrivilege $(id 1)"
            Step = [PartnerRelationships.PlannedStep]@{ Number = 1; Kind = 'EndPrivileges'; Effect = 'Nobody in your company can administer the customer tenant under them any more.' } }
        $other + @{ Rule = 'GlobalAdministrator'; Severity = 'High'; Part = 'DelegatedAdminRoles'; Evidence = 'Cichoń 2025 gives Global Administrator until 2027-03-31.'; ReadOn = at '2026-11-02 09:00'; Obstacle = 'The customer has to approve a new one.' }
        @{ Rule = 'Unknown'; Severity = 'Medium'; Part = 'DelegatedAdminRelationships'; Evidence = 'DelegatedAdminRelationships could not be read: this token is not for Microsoft Graph.'; ReadOn = at '2026-11-02 09:00' }
    )
    CustomerRelationshipSnapshot = @(
        @{ Path = '/var/lib/partner/2026-11-02.json.gz'; PartnerTenantId = id 9; PartnerName = 'Duna Cloud Kft.'; SavedOn = at '2026-11-02 09:00'; IsOfEverybody = $true; IsDetailed = $true; Customers = 19874; Hash = '6f1c' * 16 }
    )
    RelationshipReport = @(
        @{ Path = '/var/lib/partner/2026-11-02.html'; Size = 10485760; PartnerTenantId = id 9; PartnerName = 'Duna Cloud Kft.'; MadeOn = at '2026-11-02 09:00'; Customers = 19874; Invitations = 312; Runs = 4; Blockers = 96; NotAsked = [string[]]@('Countries.'); NotRead = [string[]]@('DelegatedAdminRelationships: this token is not for Microsoft Graph.') }
    )
    DelegatedAdminComparison = @(
        @{ Template = 'Standard'; CustomerId = id 1; CustomerName = 'Friesen & Russel LLC'; RelationshipId = "$(id 91)-$(id 92)"; RelationshipName = 'Friesen & Russel a1b2c3d4'; EndsOn = at '2026-12-02 09:00'; Findings = $differences; ReadOn = at '2026-11-02 09:00' }
        @{ Template = 'Standard'; CustomerId = id 2; CustomerName = $other.Name; Findings = [PartnerRelationships.DelegatedAdminFinding[]]@(@{ Kind = 'NoActiveRelationship'; Severity = 'High'; Detail = 'No relationship is active, and none was requested.' }); ReadOn = at '2026-11-02 09:00' }
        @{ Template = 'Standard'; CustomerId = id 3; RelationshipId = "$(id 95)-$(id 92)"; RelationshipName = 'Suzuki'; Findings = [PartnerRelationships.DelegatedAdminFinding[]]@(@{ Severity = 'Medium'; Detail = 'Graph does not say when it ends.' }); ReadOn = at '2026-11-02 09:00' }
        @{ Template = 'Standard'; CustomerId = id 4; CustomerName = 'Kék Tó Kft.'; RelationshipId = "$(id 96)-$(id 92)"; RelationshipName = 'Kék Tó'; EndsOn = at '2028-11-02 09:00'; ReadOn = at '2026-11-02 09:00' }
    )
    DelegatedAdminFinding = $differences
    ResellerInvitation = @(
        @{ InvitationId = id 61; CustomerName = 'Kékszilva Kereskedelmi Kft.'; Email = 'iroda@kekszilva.example'; Channel = 'fair in Győr'; State = 'Accepted'; CreatedOn = at '2026-11-02 09:30'; Link = 'https://admin.microsoft.com/x'; Subject = 'Work with us'; Body = 'https://admin.microsoft.com/x' }
        @{ InvitationId = id 62; Domain = 'nordlicht.example'; ProviderName = 'Alpenblick Cloud Distribution GmbH'; State = 'Withdrawn'; CreatedOn = at '2026-11-02 09:31'; Link = 'https://admin.microsoft.com/y'; Subject = 'Work with us'; Body = 'https://admin.microsoft.com/y' }
        @{ InvitationId = id 63; Email = 'info@redhill.example'; State = 'Sent'; CreatedOn = $recently; Link = 'https://admin.microsoft.com/z'; Subject = 'Work with us'; Body = 'https://admin.microsoft.com/z' }
    )
    InvitationAcceptance = @(
        @{ InvitationId = id 61; Invited = 'Kékszilva Kft.'; State = 'Accepted'; CustomerId = id 4; CustomerName = 'Kékszilva Kereskedelmi Kft.'; MatchedBy = 'Domain'; CustomerSince = at '2026-11-05 08:00' }
        @{ InvitationId = id 62; Invited = 'Nordlicht'; State = 'Sent'; CustomerId = id 5; CustomerName = 'Nordlicht Logistik GmbH'; MatchedBy = 'Name'; Candidates = 2 }
    )
    InvitationStatistics = @(
        @{ Channel = 'fair in Győr'; ProviderName = 'Alpenblick Cloud Distribution GmbH'; Invited = 12500; Sent = 12000; Bounced = 31; Withdrawn = 4; Accepted = 5021; AcceptanceRate = 0.418; MedianDays = 6.25; LongestDays = 61 }
    )
    RelationshipEvent = @(
        @{ Number = 1; OccurredOn = at '2026-11-02 09:30'; Kind = 'InvitationDrafted'; Actor = 'CONTOSO\ada'; Host = 'desk'; InvitationId = id 61; CorrelationId = id 71; Hash = 'a' * 64 }
        @{ Number = 1000000; OccurredOn = at '2026-11-02 09:31'; Kind = 'RemovalStepIntended'; Actor = 'CONTOSO\ada'; Host = 'desk'; DatabaseUser = 'ada'; CustomerId = id 1; RunId = id 81; CorrelationId = id 72; Hash = 'b' * 64 }
    )
    LedgerVerification = @(
        @{ Ledger = 'ledger.db'; Entries = 12; Records = 5; Head = 'c' * 64; Problems = [PartnerRelationships.LedgerProblem[]]@(@{ ProblemId = 'EntryAltered'; EntryNumber = 7; Message = 'Entry 7 does not match its hash: it was altered.' }) }
    )
    LedgerWitness = @(
        @{ Ledger = 'ledger.db'; Entries = 12; Head = 'c' * 64; SavedOn = at '2026-11-02 09:30'; SignedBy = 'CN=Ada, O=Contoso'; File = 'head.json'; Document = '{}' }
    )
    SignatureVerdict = @(
        @{ State = 'Unknown'; Reason = 'Revocation was not checked.'; SignedBy = 'CN=Ada, O=Contoso'; Issuer = 'CN=Contoso'; SerialNumber = '0A'; Thumbprint = 'D' * 40; Timestamp = [PartnerRelationships.TimestampVerdict]@{ State = 'Trusted'; TimestampedOn = at '2026-11-02 09:30'; Authority = 'CN=Time'; Reason = 'Its certification authority is trusted here and has not revoked it.' } }
    )
    CustomerRemovalReadiness = @(
        $customer + @{ Verdict = 'Ready'; DelegatedAdmin = 'Granted'; ReadOn = at '2026-11-02 09:00' }
        $other + @{ Verdict = 'Blocked'; Blockers = [PartnerRelationships.Blocker[]]@($legacy, $commerce); RemovableFrom = at '2027-04-01 00:00'; DelegatedAdmin = 'NotGranted'; ReadOn = at '2026-11-02 09:00' }
    )
    Blocker = $legacy, $commerce
    ChangeResult = @(
        $customer + @{ Outcome = 'Removed'; Detail = 'The service confirmed it when read back.'; Reason = 'The contract ended'; AttestedBy = 'CONTOSO\ada'; AttestedOn = at '2026-11-02 09:30'; DelegatedAdminBefore = 'Granted'; DelegatedAdminAfter = 'Unknown'; RequestId = id 22 }
        $other + @{ Outcome = 'ProviderMustAct'; Detail = 'The service lets only the indirect provider end this relationship.'; Reason = 'The contract ended' }
    )
    RelationshipRun = @(
        @{ RunId = id 81; PlanId = id 82; PartnerTenantId = id 9; State = 'HumanNeeded'; Detail = 'Two of ten customers failed.'; Reason = 'The contract ended'; AttestedBy = 'CONTOSO\ada'; AttestedOn = at '2026-11-02 09:30'; StartedOn = at '2026-11-02 09:30'; Customers = 250; Ended = 10; Achieved = 8 }
    )
    RelationshipEvidence = @(
        @{ RunId = id 81; Evidence = 'evidence/run-81.jsonl'; Report = 'evidence/run-81.html'; Hash = 'e' * 64; Customers = 250; Achieved = 248; Confirmed = 247; Entries = 1012 }
    )
    CustomerEvidence = @(
        $customer + @{ RunId = id 81; Evidence = 'evidence/run-81-customer-1.jsonl'; Hash = 'e' * 64; IsSigned = $true; IsTimestamped = $false; Entries = 12 } | ForEach-Object { $_.Remove('Domain'); $_ }
    )
    EvidenceVerdict = @(
        @{ Evidence = 'evidence/run-81.jsonl'; RunId = id 81; Hash = 'e' * 64; Customers = 250; Entries = 1012; IsProven = $false
            SelfConsistent = [PartnerRelationships.EvidenceAnswer]::new($true, 'Plan, run, customers and entries are consistent, and so is the hash over them.') }
    )
    RelationshipChange = @(
        $customer + @{ RunId = id 81; Number = 1; Outcome = 'NotConfirmed'; Steps = $done; Detail = 'The connection was lost; read back, it is still there.' }
        $other + @{ RunId = id 81; Number = 2; Steps = $waits }
    )
    ChangeComparison = @(
        $customer.Clone() | ForEach-Object { $_.Remove('Domain'); $_ + @{ RunId = id 81; Outcome = 'Removed'; Audit = 'Confirmed'; By = 'ada@contoso.example'; OccurredOn = at '2026-11-02 09:31'; Detail = 'The service logged it with our request id.' } }
    )
    ChangeStep = $done
    RelationshipPlan = @(
        @{
            PlanId = id 82; PartnerTenantId = id 9; PartnerName = 'Duna Cloud Kft.'; PartnerType = 'IndirectReseller'; CreatedOn = at '2026-11-02 09:30'; CreatedBy = 'CONTOSO\ada'; Host = 'desk'
            Reason = 'The contract ended'; BaseCount = 250; Customers = $inPlan; Seal = 'd' * 64; Path = 'plan.json'
            Options = [PartnerRelationships.PlanOptions]@{ SuspendLegacy = $true; MaximumCount = 20; MaximumShare = 0.1; RequireApproval = $true }
        }
    )
    RelationshipPolicy = @(
        @{ SetOn = at '2026-11-02 09:30'; SetBy = 'ada@contoso.example' }
        @{
            Protected = [string[]]@('friesenrussel.onmicrosoft.com', "$(id 2)"); MaximumCount = 20; MaximumShare = 0.1; Approvals = 2; Approvers = [string[]]@('bo@contoso.example', 'cy@contoso.example'); RequireSignature = $true
            TrustedRoot = [string[]]@($root); Kinds = [string[]]@('CustomerRemoval'); Hours = [string[]]@('Mon-Fri 08:00-18:00', 'Sat 09:00-12:00'); TimeZone = 'Europe/Budapest'; SetOn = at '2026-11-02 09:31'; SetBy = 'ada@contoso.example'
        }
    )
    PlannedCustomer = $inPlan
    PlannedStep = $planned
    PlanFinding = @(
        @{ PlanId = id 82; Change = 'Passed'; Detail = '1 of 2 customers would be removed.' }
        @{ PlanId = id 82; CustomerId = id 2; Name = $other.Name; Change = 'BlockerAppeared'; Detail = 'Microsoft 365 Business Standard × 25 runs until 2027-03-31.' }
    )
    CustomerRemovalNotice = @(
        @{ Recipient = 'Customer'; Name = $other.Name; CustomerId = id 2; Customers = [PartnerRelationships.PartnerCustomer[]]@($other); Culture = 'pl-PL'; Subject = 'Wypowiedzenie'; NoticeDate = '2026-11-02'; NoticeDays = 30; EffectiveDate = '2026-12-02'; DataRetentionDate = '2027-03-02' }
    )
}
