# The project's verbs; each only calls dotnet. Usage: ./run.ps1 VERB [arguments]
param([Parameter(Position = 0)][string]$Verb = 'help', [Parameter(ValueFromRemainingArguments = $true)][string[]]$Rest)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
switch ($Verb) {
    'build'   { dotnet build AssetSweep.sln @Rest }
    'test'    { dotnet test AssetSweep.sln @Rest }
    'soak'    { dotnet test AssetSweep.sln --filter TestCategory=Soak @Rest }
    'format'  { dotnet format AssetSweep.sln @Rest }
    'demo'    { dotnet run --project src/AssetSweep.Cli -- demo @Rest }
    'scan'    { dotnet run --project src/AssetSweep.Cli -- scan @Rest }
    'query'   { dotnet run --project src/AssetSweep.Cli -- query @Rest }
    'sandbox' { dotnet run --project src/AssetSweep.Cli -- sandbox @Rest }
    default   { Write-Output 'Verbs: build, test, soak, format, demo, scan, query, sandbox' }
}
exit $LASTEXITCODE
