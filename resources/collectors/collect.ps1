# Relève le matériel de cette machine Windows, sans rien y changer.
# Reads this Windows machine's hardware and changes nothing on it.
#
#   powershell -ExecutionPolicy Bypass -File collect.ps1           écrit etabli-….json à côté / writes it beside
#   powershell -ExecutionPolicy Bypass -File collect.ps1 -Folder D:\   l'écrit là / writes it there
#   powershell -ExecutionPolicy Bypass -File collect.ps1 -Stdout   l'écrit sur la sortie standard / to standard output
#   irm "http://…/collect.ps1?c=CODE" | iex                        le remet à l'établi / hands it to the bench
#
# Windows PowerShell 5.1 or later. Exit: 0 done, 1 could not be written, 3 the bench refused or did not answer (file kept)
param([switch]$Stdout, [string]$Folder = '')

# PowerShell takes ’ for a quote: words that hold it stand between double quotes.

# The bench fills these in when it serves the script.
$benchAddress = ''
$benchCode = ''

# Class, namespace, and what narrows the answer.
$etabliClasses = @(
  @('Win32_ComputerSystem', 'root/cimv2', ''),
  @('Win32_ComputerSystemProduct', 'root/cimv2', ''),
  @('Win32_BIOS', 'root/cimv2', ''),
  @('Win32_BaseBoard', 'root/cimv2', ''),
  @('Win32_SystemEnclosure', 'root/cimv2', ''),
  @('Win32_Processor', 'root/cimv2', ''),
  @('Win32_PhysicalMemory', 'root/cimv2', ''),
  @('Win32_PhysicalMemoryArray', 'root/cimv2', ''),
  @('Win32_DiskDrive', 'root/cimv2', ''),
  @('Win32_CDROMDrive', 'root/cimv2', ''),
  @('Win32_VideoController', 'root/cimv2', ''),
  @('Win32_Battery', 'root/cimv2', ''),
  @('Win32_NetworkAdapter', 'root/cimv2', 'PhysicalAdapter=TRUE'),
  @('Win32_PnPEntity', 'root/cimv2', "PNPClass='Camera' OR PNPClass='Image' OR PNPClass='Bluetooth' OR PNPClass='Biometric' OR PNPClass='SecurityDevices'"),
  @('Win32_Tpm', 'root/cimv2/Security/MicrosoftTpm', ''),
  @('MSFT_PhysicalDisk', 'root/Microsoft/Windows/Storage', ''),
  @('MSFT_Disk', 'root/Microsoft/Windows/Storage', ''),
  @('BatteryStaticData', 'root/wmi', ''),
  @('BatteryFullChargedCapacity', 'root/wmi', ''),
  @('BatteryCycleCount', 'root/wmi', ''),
  @('BatteryStatus', 'root/wmi', ''),
  @('WmiMonitorID', 'root/wmi', ''),
  @('WmiMonitorConnectionParams', 'root/wmi', '')
)

# Who used the machine is nobody's business here.
$etabliPrivate = @('UserName', 'PrimaryOwnerName', 'PrimaryOwnerContact', 'Domain', 'Workgroup', 'DNSHostName', 'PSComputerName')

function Write-EtabliWords([string]$French, [string]$English) {
  # Not to standard output: the collection may go there.
  [Console]::Error.WriteLine($French)
  [Console]::Error.WriteLine('  ' + $English)
}

function Add-EtabliNote($Collected, [string]$Code, [string]$Source) {
  [void]$Collected.Notes.Add('{"code":"' + $Code + '","source":"' + $Source + '"}')
}

function Add-EtabliPiece($Collected, [string]$Name, [byte[]]$Bytes) {
  if ($Bytes.Length -eq 0 -or $Bytes.Length -gt 16777216) { return }
  [void]$Collected.Pieces.Add('{"name":"' + $Name + '","base64":"' + [Convert]::ToBase64String($Bytes) + '"}')
}

function Add-EtabliJson($Collected, [string]$Name, $Value) {
  $json = ConvertTo-Json -InputObject $Value -Depth 4 -Compress
  Add-EtabliPiece $Collected $Name ([Text.Encoding]::UTF8.GetBytes($json))
}

function ConvertTo-EtabliPlain($Value) {
  # PowerShell 5 and 7 write dates in different ways; this one is read everywhere.
  if ($Value -is [DateTime]) {
    return $Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
  }
  if ($Value -is [TimeSpan]) { return $Value.TotalSeconds }
  return $Value
}

function ConvertTo-EtabliRecords($Instances) {
  $records = New-Object System.Collections.ArrayList
  foreach ($instance in @($Instances)) {
    if ($null -eq $instance) { continue }
    $record = [ordered]@{}
    foreach ($property in $instance.CimInstanceProperties) {
      if ($null -eq $property.Value -or $etabliPrivate -contains $property.Name) { continue }
      if ("$($property.CimType)" -like '*Instance*' -or "$($property.CimType)" -like '*Reference*') { continue }
      $record[$property.Name] = ConvertTo-EtabliPlain $property.Value
    }
    [void]$records.Add($record)
  }
  return , $records
}

function Add-EtabliFailure($Collected, [string]$Source, $Failure) {
  $code = "$($Failure.Exception.NativeErrorCode)"
  if ($code -eq 'AccessDenied' -or $Failure.Exception -is [UnauthorizedAccessException]) {
    Add-EtabliNote $Collected 'NEEDS_ROOT' $Source
  } elseif ($code -eq 'InvalidClass' -or $code -eq 'InvalidNamespace' -or $code -eq 'NotSupported' -or $code -eq 'NotFound') {
    Add-EtabliNote $Collected 'NOT_HERE' $Source
  } else {
    Add-EtabliNote $Collected 'FAILED' $Source
  }
}

function Add-EtabliClass($Collected, [string]$Class, [string]$Namespace, [string]$Filter) {
  try {
    $question = @{ ClassName = $Class; Namespace = $Namespace; OperationTimeoutSec = 20; ErrorAction = 'Stop' }
    if ($Filter -ne '') { $question.Filter = $Filter }
    Add-EtabliJson $Collected "cim-$Class.json" (ConvertTo-EtabliRecords (Get-CimInstance @question))
  } catch {
    Add-EtabliFailure $Collected $Class $_
  }
}

# Only an administrator is told; each drive is asked by its association, as the class itself lists nothing.
function Add-EtabliDriveCounters($Collected) {
  try {
    $drives = Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk -OperationTimeoutSec 20 -ErrorAction Stop
    $counters = foreach ($drive in @($drives)) {
      Get-CimAssociatedInstance -InputObject $drive -ResultClassName MSFT_StorageReliabilityCounter -OperationTimeoutSec 20 -ErrorAction Stop
    }
    Add-EtabliJson $Collected 'cim-MSFT_StorageReliabilityCounter.json' (ConvertTo-EtabliRecords $counters)
  } catch {
    Add-EtabliFailure $Collected 'MSFT_StorageReliabilityCounter' $_
  }
}

function Get-EtabliConnector($Output, [int]$Number) {
  $name = switch ([int64]$Output) {
    2147483648 { 'eDP' }
    11 { 'eDP' }
    6 { 'LVDS' }
    0 { 'VGA' }
    4 { 'DVI-D' }
    5 { 'HDMI-A' }
    10 { 'DP' }
    default { 'screen' }
  }
  return "$name-$Number"
}

# The registry remembers every screen ever plugged in: only those that WMI sees now are asked for.
function Add-EtabliScreens($Collected) {
  try {
    $screens = @(Get-CimInstance -Namespace root/wmi -ClassName WmiMonitorID -OperationTimeoutSec 20 -ErrorAction Stop)
    $outputs = @(Get-CimInstance -Namespace root/wmi -ClassName WmiMonitorConnectionParams -OperationTimeoutSec 20 -ErrorAction SilentlyContinue)
    $number = 0
    foreach ($screen in $screens) {
      $number++
      $key = 'HKLM:\SYSTEM\CurrentControlSet\Enum\' + ($screen.InstanceName -replace '_\d+$', '') + '\Device Parameters'
      $edid = (Get-ItemProperty -LiteralPath $key -Name EDID -ErrorAction SilentlyContinue).EDID
      if ($null -eq $edid) { continue }
      $output = @($outputs | Where-Object { $_.InstanceName -eq $screen.InstanceName })[0]
      $technology = if ($null -eq $output) { -1 } else { $output.VideoOutputTechnology }
      Add-EtabliPiece $Collected "edid-$(Get-EtabliConnector $technology $number).bin" ([byte[]]$edid)
    }
  } catch {
    Add-EtabliFailure $Collected 'EDID' $_
  }
}

function Get-EtabliRegistry([string]$Key, [string]$Name) {
  try { return (Get-ItemProperty -LiteralPath $Key -Name $Name -ErrorAction Stop).$Name } catch { return $null }
}

# The key is the donor's licence: only its last five characters leave this machine.
function Get-EtabliKeyEnd {
  try {
    $service = Get-CimInstance -ClassName SoftwareLicensingService -Property OA3xOriginalProductKey -OperationTimeoutSec 20 -ErrorAction Stop
    $key = "$($service.OA3xOriginalProductKey)"
    if ($key -match '^([A-Z0-9]{5}-){4}[A-Z0-9]{5}$') { return $key.Substring($key.Length - 5) }
  } catch { }
  return $null
}

function Get-EtabliTouchScreen {
  try {
    $devices = Get-CimInstance -ClassName Win32_PnPEntity -Filter "PNPClass='HIDClass'" -Property HardwareID -OperationTimeoutSec 20 -ErrorAction Stop
    # Usage page and usage of the HID standard: digitizer, touch screen. The name is in the language of Windows.
    return [bool]@($devices | Where-Object { $_.HardwareID -contains 'HID_DEVICE_UP:000D_U:0004' }).Count
  } catch { return $null }
}

function Add-EtabliFlags($Collected) {
  $secureBoot = Get-EtabliRegistry 'HKLM:\SYSTEM\CurrentControlSet\Control\SecureBoot\State' 'UEFISecureBootEnabled'
  $firmware = Get-EtabliRegistry 'HKLM:\SYSTEM\CurrentControlSet\Control' 'PEFirmwareType'
  $flags = [ordered]@{}
  if ($env:firmware_type -eq 'UEFI' -or $firmware -eq 2 -or $null -ne $secureBoot) { $flags.FirmwareType = 'UEFI' }
  elseif ($env:firmware_type -eq 'Legacy' -or $firmware -eq 1) { $flags.FirmwareType = 'BIOS' }
  if ($null -ne $secureBoot) { $flags.SecureBoot = ($secureBoot -eq 1) }
  $keyEnd = Get-EtabliKeyEnd
  if ($null -ne $keyEnd) { $flags.WindowsKeyLastFive = $keyEnd }
  $touch = Get-EtabliTouchScreen
  if ($null -ne $touch) { $flags.TouchScreen = $touch }
  Add-EtabliJson $Collected 'cim-Flags.json' $flags
}

# The report also tells when the machine was used: only what it says of the batteries is taken.
function Add-EtabliBatteryReport($Collected) {
  $place = if ($env:TEMP) { $env:TEMP } elseif ($PSScriptRoot) { $PSScriptRoot } else { [IO.Path]::GetTempPath() }
  $file = Join-Path $place ('etabli-' + [Guid]::NewGuid().ToString('N') + '.xml')
  try {
    & powercfg.exe /batteryreport /xml /output $file 2>&1 | Out-Null
    if (-not (Test-Path -LiteralPath $file)) { return }
    $text = [IO.File]::ReadAllText($file)
    if ($text -match '(?s)<Batteries>.*?</Batteries>') {
      Add-EtabliPiece $Collected 'powercfg.xml' ([Text.Encoding]::UTF8.GetBytes($Matches[0]))
    }
  } catch {
    Add-EtabliNote $Collected 'FAILED' 'powercfg'
  } finally {
    if (Test-Path -LiteralPath $file) { Remove-Item -LiteralPath $file -Force -ErrorAction SilentlyContinue }
  }
}

function Get-EtabliCollection {
  $collected = @{ Pieces = New-Object System.Collections.ArrayList; Notes = New-Object System.Collections.ArrayList }
  foreach ($class in $etabliClasses) { Add-EtabliClass $collected $class[0] $class[1] $class[2] }
  Add-EtabliDriveCounters $collected
  Add-EtabliScreens $collected
  Add-EtabliFlags $collected
  Add-EtabliBatteryReport $collected
  $takenAt = [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ', [Globalization.CultureInfo]::InvariantCulture)
  return '{"format":"etabli-collection","version":1,"collector":"collect.ps1 1","takenAt":"' + $takenAt +
    '","host":{"os":"windows"},"pieces":[' + ($collected.Pieces -join ",`n") + '],"notes":[' + ($collected.Notes -join ',') + "]}`n"
}

function Send-EtabliCollection([byte[]]$Bytes) {
  $request = [Net.WebRequest]::Create("$benchAddress/collection")
  $request.Method = 'POST'
  # The bench is on this network: a proxy would look for it elsewhere.
  $request.Proxy = $null
  $request.Timeout = 180000
  $request.ContentType = 'application/json'
  $request.Headers.Add('x-etabli-code', $benchCode)
  $request.ContentLength = $Bytes.Length
  $stream = $request.GetRequestStream()
  $stream.Write($Bytes, 0, $Bytes.Length)
  $stream.Close()
  $request.GetResponse().Close()
}

function Save-EtabliCollection([byte[]]$Bytes, [string[]]$Folders) {
  $serial = "$((Get-CimInstance -ClassName Win32_BIOS -ErrorAction SilentlyContinue).SerialNumber)" -replace '[^A-Za-z0-9._-]', '_'
  if ($serial -eq '') { $serial = $env:COMPUTERNAME }
  if ($serial.Length -gt 40) { $serial = $serial.Substring(0, 40) }
  foreach ($place in $Folders) {
    if ("$place" -eq '') { continue }
    try {
      $file = Join-Path $place ("etabli-$serial-" + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.json')
      [IO.File]::WriteAllBytes($file, $Bytes)
      Write-EtabliWords "Relevé écrit : $file" "Collection written: $file"
      return $true
    } catch { }
  }
  Write-EtabliWords "Le relevé n’a pu être écrit nulle part." 'The collection could not be written anywhere.'
  return $false
}

function Invoke-EtabliCollection {
  $ErrorActionPreference = 'Continue'
  Write-EtabliWords "Lecture du matériel… rien n’est modifié." 'Reading the hardware… nothing is changed.'
  $me = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
  if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
    Write-EtabliWords "Sans les droits d’administrateur, la santé des supports et le TPM manqueront." 'Without administrator rights, drive health and the TPM will be missing.'
  }
  $bytes = (New-Object Text.UTF8Encoding $false).GetBytes((Get-EtabliCollection))
  if ($Stdout) {
    $output = [Console]::OpenStandardOutput()
    $output.Write($bytes, 0, $bytes.Length)
    $output.Flush()
    return 0
  }
  if ($benchAddress -ne '' -and $Folder -eq '') {
    try {
      Send-EtabliCollection $bytes
      Write-EtabliWords "Relevé remis à l’établi : continuez sur son écran." 'Handed to the bench: go on at its screen.'
      return 0
    } catch {
      Write-EtabliWords "L’établi n’a pas pris le relevé : il est gardé dans un fichier, à importer." 'The bench did not take the collection: it is kept in a file, to be imported.'
      [void](Save-EtabliCollection $bytes @([Environment]::GetFolderPath('Desktop'), $env:TEMP))
      return 3
    }
  }
  $places = if ($Folder -ne '') { @($Folder) } else { @($PSScriptRoot, (Get-Location).Path, $env:TEMP) }
  if (Save-EtabliCollection $bytes $places) { return 0 }
  return 1
}

$etabliResult = Invoke-EtabliCollection
# Piped into a console, "exit" would close it.
if ($PSCommandPath) { exit $etabliResult }
