# What scripts can rely on: commands, aliases, parameters, the types that come and go and their properties, and the error ids. What was approved lies in
# docs/PUBLIC-SURFACE.txt, one fact in a line, so that a change shows in review. When the surface changed on purpose:
#   ./build.sh approve      writes it anew; read the difference before you commit it
param([switch] $Approve)

. "$PSScriptRoot/Sandbox.ps1"
$approvedSurface = "$PSScriptRoot/../../docs/PUBLIC-SURFACE.txt"
$engineParameters = [System.Management.Automation.Internal.CommonParameters].GetProperties().Name + [System.Management.Automation.Internal.ShouldProcessParameters].GetProperties().Name

# A type as one would write it: String, Guid?, IReadOnlyList<String>, Int32[].
function Format-Type([type] $Type) {
    if ($Type.IsArray) { return "$(Format-Type $Type.GetElementType())[]" }
    $nullable = [Nullable]::GetUnderlyingType($Type)
    if ($nullable) { return "$(Format-Type $nullable)?" }
    if (-not $Type.IsGenericType) { return $Type.Name }
    "$($Type.Name.Split('`')[0])<$(($Type.GetGenericArguments() | ForEach-Object { Format-Type $_ }) -join ', ')>"
}

# What a parameter is in one set, or in all.
function Format-ParameterSet([string] $Set, $In) {
    $facts = @(
        if ($In.IsMandatory) { 'mandatory' }
        if ($In.Position -ge 0) { "position $($In.Position)" }
        if ($In.ValueFromPipeline) { 'pipeline' }
        if ($In.ValueFromPipelineByPropertyName) { 'pipeline by name' }
        if ($In.ValueFromRemainingArguments) { 'remaining' }
    ) -join ', '
    $name = if ($Set -ne '__AllParameterSets') { $Set }
    (@($name, $facts) | Where-Object { $_ }) -join ': '
}

function Get-ParameterLine($Command, $Parameter) {
    $sets = @($Parameter.ParameterSets.GetEnumerator() | Sort-Object Key | ForEach-Object { Format-ParameterSet $_.Key $_.Value } | Where-Object { $_ })
    $words = ($Parameter.Attributes | Where-Object { $_ -is [ValidateSet] }).ValidValues
    @(
        "parameter $($Command.Name) -$($Parameter.Name) <$(Format-Type $Parameter.ParameterType)>"
        if ($words) { "of $($words -join '|')" }
        if ($Parameter.Aliases) { "alias $(($Parameter.Aliases | Sort-Object) -join ', ')" }
        if ($sets) { "($($sets -join '; '))" }
    ) -join ' '
}

function Get-CommandLine($Command) {
    $cmdlet = $Command.ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
    $sets = ($Command.ParameterSets | Where-Object Name -NE '__AllParameterSets' | Sort-Object Name | ForEach-Object { $_.Name + $(if ($_.IsDefault) { '*' }) }) -join ', '
    $output = ($Command.OutputType.Type.Name | Sort-Object -Unique) -join ', '
    "command $($Command.Name)$(if ($output) { " -> $output" })$(if ($cmdlet.SupportsShouldProcess) { "; asks, impact $($cmdlet.ConfirmImpact)" })$(if ($sets) { "; sets $sets" })"
    $Command.Parameters.Values | Where-Object Name -NotIn $engineParameters | Sort-Object Name | ForEach-Object { Get-ParameterLine $Command $_ }
}

function Get-TypeLine([type] $Type) {
    $base = if ($Type.BaseType -and $Type.BaseType.Assembly -eq $Type.Assembly) { " : $($Type.BaseType.Name)" }
    $kind = if ($Type.IsEnum) { 'enum' } elseif ($Type.IsInterface) { 'interface' } elseif ($Type.IsValueType) { 'struct' } else { 'class' }
    "type $kind $(Format-Type $Type)$base"
    if ($Type.IsEnum) { return [enum]::GetNames($Type) | ForEach-Object { "value $($Type.Name).$_ = $([int] $Type::$_)" } }
    $Type.GetProperties('Public, Instance, DeclaredOnly') | Sort-Object Name | ForEach-Object { "property $($Type.Name).$($_.Name) <$(Format-Type $_.PropertyType)>" }
    (Get-TypeData $Type.FullName).Members.Keys | Sort-Object | ForEach-Object { "property $($Type.Name).$_ of the module's type data" }
}

function Get-PublicSurface {
    $commands = Get-Command -Module PartnerRelationships | Sort-Object Name
    $commands | Where-Object CommandType -EQ Cmdlet | ForEach-Object { Get-CommandLine $_ }
    $commands | Where-Object CommandType -EQ Alias | ForEach-Object { "alias $($_.Name) = $($_.Definition)" }
    [PartnerRelationships.PartnerCustomer].Assembly.GetExportedTypes() | Where-Object Namespace -EQ PartnerRelationships | Sort-Object Name | ForEach-Object { Get-TypeLine $_ }
    [Reflection.Assembly]::Load('PartnerRelationships.Core').GetType('PartnerRelationships.Core.Errors.ErrorIds')::Sections.Errors.ErrorId | Sort-Object | ForEach-Object { "error $_" }
}

# How the surface differs from the approved one, a line for each fact; nothing where it does not.
function Compare-PublicSurface {
    Compare-Object (Get-Content $approvedSurface) @(Get-PublicSurface) -CaseSensitive | ForEach-Object { "$(if ($_.SideIndicator -eq '=>') { '+' } else { '-' }) $($_.InputObject)" }
}

if ($Approve) { Set-Content $approvedSurface (Get-PublicSurface) }
