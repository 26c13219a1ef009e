# What the samples of the views are made of.
function id([int] $number) { [guid] ('{0:x8}-7777-4777-8777-777777777777' -f $number) }
function at([string] $moment) { [DateTimeOffset]::Parse($moment + 'Z', [cultureinfo]::InvariantCulture) }

# What still waits counts its days until now: its moment is not shown.
$recently = [DateTimeOffset]::UtcNow.AddDays(-12.5)
$hidden = @{ $recently.ToString('u') = 'yyyy-mm-dd hh:mm:ssZ' }

$customer = @{ Name = 'Friesen & Russel LLC'; Domain = 'friesenrussel.onmicrosoft.com'; CustomerId = id 1 }
$other = @{ Name = 'Cichoń Usługi Księgowe i Doradztwo S.A.'; Domain = 'cichonuslugiksiegowedoradztwo.onmicrosoft.com'; CustomerId = id 2 }
$japanese = @{ Name = '鈴木運輸株式会社'; Domain = 'suzukiunyu.onmicrosoft.com'; CustomerId = id 3 }
$legacy = [PartnerRelationships.Blocker]@{
    Rule = 'ActiveLegacySubscription'; Evidence = 'Office 365 Business Premium × 3 is active.'; WhoMustAct = 'you, through your indirect provider'
    Remedy = 'Suspend it.'; SubjectId = 'A1'; MonthlyCost = 37.5; Currency = 'EUR'
}
$commerce = [PartnerRelationships.Blocker]@{
    Rule = 'NewCommerceNotCancelled'; Evidence = 'Microsoft 365 Business Standard × 25 runs until 2027-03-31.'; WhoMustAct = 'nobody: only waiting helps'
    Remedy = 'Turn off its renewal and wait.'; Until = at '2027-03-31 23:59'; ClearedFrom = at '2027-04-01 00:00'; SubjectId = 'B2'
}
$suspending = @{ Number = 2; Kind = 'SuspendSubscription'; SubjectId = 'A1'; SubjectName = 'Office 365 Business Premium × 3' }
$removing = @{ Number = 3; Kind = 'RemoveRelationship' }
$desks = [PartnerRelationships.DelegatedAdminTemplateGroup[]]@(
    @{ GroupId = id 98; GroupName = 'GDAP Service Desk'; RoleIds = [string[]]@("$(id 93)"); Roles = [string[]]@('Service Support Administrator') }
    @{ GroupId = id 97; Roles = [string[]]@('License Administrator') }
)
$differences = [PartnerRelationships.DelegatedAdminFinding[]]@(
    @{ Kind = 'GlobalAdministrator'; Severity = 'High'; Detail = 'It includes Global Administrator. Request a new relationship, then stop this one.'; Command = "New-DelegatedAdminRelationship $(id 1) -Template 'Standard'" }
    @{ Kind = 'Expiring'; Severity = 'Medium'; Detail = 'It ends on 2026-12-02.'; Command = "New-DelegatedAdminRelationship $(id 1) -Template 'Standard'" }
)
$planned = [PartnerRelationships.PlannedStep[]]@(
    @{ Number = 1; Kind = 'Check'; Effect = 'Checks the blockers again. Changes nothing.' }
    $suspending + @{ Effect = 'Its users can no longer use it. Can be undone.' }
    $removing + @{ Effect = 'You can no longer order for the customer.' }
)
$done = [PartnerRelationships.ChangeStep[]]@(
    @{ Number = 1; Kind = 'Check'; State = 'Done'; After = 'Blocked'; IntendedOn = at '2026-11-02 09:30'; EndedOn = at '2026-11-02 09:30'; Detail = 'There are no blockers that the plan does not clear.' }
    $suspending + @{ State = 'Done'; Before = 'active'; After = 'suspended'; RequestId = id 21; IntendedOn = at '2026-11-02 09:30'; EndedOn = at '2026-11-02 09:31' }
    $removing + @{ State = 'NotConfirmed'; Before = 'reseller'; RequestId = id 22; IntendedOn = at '2026-11-02 09:31'; Detail = 'The connection was lost; read back, it is still there.' }
)
$waits = [PartnerRelationships.ChangeStep[]]@(
    @{ Number = 1; Kind = 'Await'; SubjectName = $other.Name; State = 'Waiting'; IntendedOn = at '2026-11-02 09:30'; Detail = 'Cichoń 1080fa44 has been waiting for the approval since 2026-11-02; the request expires on 2027-01-31.' }
)
# The certificate of an authority, CN=Contoso Root; nobody has its key.
$root = 'MIIBhTCCASugAwIBAgIUU+7dyS6tuRw0mJ55tvPmy0/6u+IwCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMQ29udG9zbyBSb290MCAXDTI2MTEzMDAyMTMwMFoYDzIxMjYxMTA2MDIxMzAwWjAXMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARFwa9YAEJzqZOuclzgeq9tmEigK8gcCbWE+j9kZBAvoeCpRxV+nOmH/d8C5ABZGFprAWzXM9YSmJAuQZYLLGqoo1MwUTAdBgNVHQ4EFgQUApu0e/yHJkRd/mR6yKNB5pCgCPAwHwYDVR0jBBgwFoAUApu0e/yHJkRd/mR6yKNB5pCgCPAwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEA6bxM1McVlQdVFbCvz3TODrLOysBeVcw0v5zJHRTSsYkCIDM2SAlp3HUAlzCYlHwVrWK7GgXMg06fLMFb9ohp4MpB'
$inPlan = [PartnerRelationships.PlannedCustomer[]]@(
    $customer + @{ Verdict = 'Blocked'; DelegatedAdmin = 'Granted'; Steps = $planned }
    $other + @{ Verdict = 'Blocked'; DelegatedAdmin = 'NotGranted'; Blockers = [PartnerRelationships.Blocker[]]@($commerce) }
)
$tie = [PartnerRelationships.CustomerDelegatedAdmin]@{
    RelationshipId = 'r1'; DisplayName = 'Friesen 2025'; Status = 'active'; EndsOn = at '2027-03-31 10:00'; AutoExtends = $false
    Roles = [string[]]@('Directory Readers', 'User Administrator'); Groups = [string[]]@('Helpdesk')
}

$plans = [PartnerRelationships.ServicePlan[]]@(
    [PartnerRelationships.ServicePlan]::new("$(id 76)", 'Azure Information Protection Premium P1', 'RMS_S_PREMIUM', 'Enabled', 'User')
    [PartnerRelationships.ServicePlan]::new("$(id 77)", [NullString]::Value, 'INTUNE_A', 'Enabled', 'User')
)

$address = @{ FirstName = 'Ada'; LastName = 'Russel'; AddressLine = '1 Congress Avenue'; AddressLine2 = 'Floor 12'; City = 'Austin'; State = 'TX'; PostalCode = '78701'; Country = 'US'; PhoneNumber = '+1 503 555 0100' }
$company = [PartnerRelationships.CustomerCompany]@{
    Name = 'Friesen & Russel LLC'; Domain = 'friesenrussel.onmicrosoft.com'; Email = 'it@friesen.example'; Address = [PartnerRelationships.CustomerAddress]@{ AddressLine = '1 Congress Avenue'; City = 'Austin'; Country = 'US' }
    TechnicalMails = [string[]]@('it@friesen.example')
}
$billing = [PartnerRelationships.CustomerBillingProfile]@{
    CustomerId = id 1; CompanyName = 'Friesen & Russel LLC'; Email = 'bills@friesen.example'; Culture = 'en-US'; Language = 'en'; Address = [PartnerRelationships.CustomerAddress] $address
    ProfileId = "$(id 11)"; ETag = '-4242348048554929329'
}
$agreement = [PartnerRelationships.PartnerCustomerAgreement]@{
    CustomerId = id 1; AgreementType = 'MicrosoftCustomerAgreement'; Acceptance = 'Confirmed'; TemplateId = "$(id 12)"; AgreedOn = at '2026-11-02 09:00'; FirstName = 'Ada'; LastName = 'Russel'
    Email = 'ada@friesen.example'; PhoneNumber = '+1 503 555 0100'; Link = 'https://aka.ms/customeragreement'
}
$missing = [PartnerRelationships.CustomerPartMissing[]]@(
    @{ Part = 'Company'; ErrorId = 'RoleMissing'; Reason = 'Reading the address of the company needs a directory role that the customer granted you: Global Reader or Directory Writers.'; RecommendedAction = 'Ask the customer for the role.' }
    @{ Part = 'Billing'; ErrorId = 'ServiceFailed'; Reason = 'The service failed.' }
)
