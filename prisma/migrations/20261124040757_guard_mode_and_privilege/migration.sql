alter table installation
  add constraint installation_mode_check check (mode in ('solo', 'several'));
alter table incident
  add constraint incident_privilege_check check (privilege in ('high', 'normal', 'low', 'unknown'));
